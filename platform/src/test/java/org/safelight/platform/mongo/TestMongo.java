package org.safelight.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.jspecify.annotations.Nullable;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * A fresh database for a test class: on the server that {@code SAFELIGHT_TEST_MONGODB_URI} names,
 * or else on one in this process, which speaks the same protocol over a socket but knows nothing of
 * durability, speed, or whether an index is used. Standard output says once which it was.
 */
public final class TestMongo implements AutoCloseable {

    private static final String VARIABLE = "SAFELIGHT_TEST_MONGODB_URI";

    private final String uri;
    private final MongoClient client;
    private final MongoDatabase database;

    private TestMongo(ConnectionString server, Consumer<MongoClientSettings.Builder> settings) {
        String name = "test-" + UUID.randomUUID();
        uri = withDatabase(server, name);
        var builder = MongoClientSettings.builder();
        MongoConventions.boundWaits(builder);
        builder.applyConnectionString(server);
        MongoConventions.makeWritesSafe(builder);
        settings.accept(builder);
        client = MongoClients.create(builder.build());
        database = client.getDatabase(name);
    }

    /** A fresh database, used as the processes do. */
    public static TestMongo fresh() {
        return fresh(settings -> {});
    }

    /** A fresh database, by a client with other settings. */
    public static TestMongo fresh(Consumer<MongoClientSettings.Builder> settings) {
        return new TestMongo(Server.URI, settings);
    }

    /** Whether this is MongoDB itself, and not what stands in for it. */
    public static boolean isReal() {
        return Server.REAL != null;
    }

    public MongoDatabase database() {
        return database;
    }

    /** Where others find the database. */
    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }

    /** The URI with another database, but with the one that knows the user. */
    private static String withDatabase(ConnectionString server, String name) {
        String[] parts = server.getConnectionString().split("\\?", 2);
        int slash = parts[0].indexOf('/', parts[0].indexOf("//") + 2);
        String hosts = slash < 0 ? parts[0] : parts[0].substring(0, slash);
        String options = parts.length < 2 ? "" : parts[1];
        var user = server.getCredential();
        String source = user == null ? "" : "&authSource=" + user.getSource();
        return hosts + "/" + name + "?" + options + source;
    }

    /** One server for all tests of a process; it ends with it. */
    private static final class Server {

        static final @Nullable String REAL = System.getenv(VARIABLE);
        static final ConnectionString URI = new ConnectionString(REAL == null ? start() : REAL);

        static {
            System.out.println(
                    REAL == null
                            ? "Tested with a stand-in for MongoDB; set " + VARIABLE + " for it"
                            : "Tested with the MongoDB of " + VARIABLE);
        }

        private static String start() {
            return new MongoServer(new MemoryBackend()).bindAndGetConnectionString();
        }
    }
}
