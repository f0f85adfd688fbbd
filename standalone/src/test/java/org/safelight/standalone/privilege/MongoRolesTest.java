package org.safelight.standalone.privilege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.gridfs.GridFsBucket;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.standalone.docs.Repository;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The roles in {@code deploy/mongodb} allow each process exactly what it asks of GridFS. */
class MongoRolesTest {

    private static final JsonNode ROLES =
            JsonMapper.shared()
                    .readTree(Repository.ROOT.resolve("deploy/mongodb/roles.json").toFile());

    @ParameterizedTest
    @EnumSource
    void aProcessMayDoWhatItDoesAndNothingElse(Side side) throws IOException {
        Set<String> needed = new TreeSet<>();
        for (String bucket : List.of(Side.ORIGINALS, Side.THUMBNAILS)) {
            for (Use use : side.of(bucket)) {
                needed.addAll(needed(use, bucket));
            }
        }

        assertThat(allowed(side)).containsExactlyInAnyOrderElementsOf(needed);
    }

    /** Runs where the server asks who is there; elsewhere it says what it has not proven. */
    @ParameterizedTest
    @EnumSource
    void aServerRefusesWhatAProcessNeverDoes(Side side) throws IOException {
        try (var mongo = TestMongo.fresh()) {
            assume(asksWhoIsThere(mongo), side);
            MongoDatabase database = mongo.database();
            String user = side.processName() + "-" + new ObjectId();
            createUser(database, user, side);
            try (MongoClient client = signedIn(mongo, user)) {
                for (String bucket : List.of(Side.ORIGINALS, Side.THUMBNAILS)) {
                    prepare(database, bucket);
                    tryAll(
                            side,
                            bucket,
                            new GridFsBucket(client.getDatabase(database.getName()), bucket));
                }
            } finally {
                database.runCommand(new Document("dropUser", user));
                database.runCommand(new Document("dropRole", user));
            }
        }
    }

    private static void tryAll(Side side, String name, Bucket bucket) throws IOException {
        for (Use use : List.of(Use.OPEN, Use.OPEN_RANGE, Use.PUT, Use.REMOVE)) {
            if (side.of(name).contains(use)) {
                use.on(bucket);
            } else if (use.changes()) {
                assertThatThrownBy(() -> use.on(bucket))
                        .as(use + " in " + name)
                        .rootCause()
                        .hasMessageContaining("not authorized");
            }
        }
    }

    private static void assume(boolean canBeProven, Side side) {
        String unproven =
                "NOT PROVEN: that MongoDB refuses what the role of "
                        + side.processName()
                        + " lacks. Set SAFELIGHT_TEST_MONGODB_URI to a server with authorization.";
        if (!canBeProven) {
            System.out.println(unproven);
        }
        Assumptions.assumeTrue(canBeProven, unproven);
    }

    /** A client that has not said who it is may list databases only where nobody asks. */
    private static boolean asksWhoIsThere(TestMongo mongo) {
        if (!TestMongo.isReal()) {
            return false;
        }
        try (MongoClient nobody = MongoClients.create(settings(mongo).build())) {
            nobody.getDatabase("admin").runCommand(new Document("listDatabases", 1));
            return false;
        } catch (MongoCommandException refused) {
            return true;
        }
    }

    private static MongoClient signedIn(TestMongo mongo, String user) {
        String database = mongo.database().getName();
        return MongoClients.create(
                settings(mongo)
                        .credential(
                                MongoCredential.createCredential(
                                        user, database, user.toCharArray()))
                        .build());
    }

    private static MongoClientSettings.Builder settings(TestMongo mongo) {
        var given = new ConnectionString(mongo.uri());
        return MongoClientSettings.builder()
                .applyToClusterSettings(it -> it.applyConnectionString(given))
                .applyToSslSettings(it -> it.applyConnectionString(given));
    }

    private static void createUser(MongoDatabase database, String name, Side side) {
        List<Document> privileges = new ArrayList<>();
        buckets(side)
                .propertyStream()
                .forEach(
                        it ->
                                privileges.add(
                                        new Document(
                                                        "resource",
                                                        new Document("db", database.getName())
                                                                .append("collection", it.getKey()))
                                                .append("actions", texts(it.getValue()))));
        database.runCommand(
                new Document("createRole", name)
                        .append("privileges", privileges)
                        .append("roles", List.of()));
        database.runCommand(
                new Document("createUser", name)
                        .append("pwd", name)
                        .append("roles", List.of(name)));
    }

    private static Set<String> needed(Use use, String bucket) throws IOException {
        var calls = new MongoCalls();
        try (var recorded = TestMongo.fresh(settings -> settings.addCommandListener(calls))) {
            prepare(recorded.database(), bucket);
            calls.needed().clear();
            use.on(new GridFsBucket(recorded.database(), bucket));
            return new TreeSet<>(calls.needed());
        }
    }

    /** An object, and the note of one whose process died long ago. */
    private static void prepare(MongoDatabase database, String bucket) throws IOException {
        new GridFsBucket(database, bucket).put(Use.THERE, new ByteArrayInputStream(Use.BYTES));
        database.getCollection(bucket + ".unfinished")
                .insertOne(new Document("since", Date.from(Instant.EPOCH)));
    }

    private static Set<String> allowed(Side side) {
        Set<String> allowed = new TreeSet<>();
        buckets(side)
                .propertyStream()
                .forEach(
                        it ->
                                texts(it.getValue())
                                        .forEach(
                                                action -> allowed.add(it.getKey() + " " + action)));
        return allowed;
    }

    private static JsonNode buckets(Side side) {
        return ROLES.get(side.processName()).get("buckets");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
