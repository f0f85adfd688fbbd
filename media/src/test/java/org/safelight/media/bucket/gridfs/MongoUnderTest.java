package org.safelight.media.bucket.gridfs;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import java.util.Optional;
import java.util.UUID;

/**
 * A database that is dropped in the end: of the server that {@code SAFELIGHT_TEST_MONGODB_URI}
 * names, or else of a stand-in within this process, which speaks the protocol and forgets.
 */
final class MongoUnderTest implements AutoCloseable {

    private final MongoServer standIn = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final MongoDatabase database;

    MongoUnderTest() {
        Optional<String> given = Optional.ofNullable(System.getenv("SAFELIGHT_TEST_MONGODB_URI"));
        System.out.println(
                given.isPresent()
                        ? "GridFS is tested against the server of SAFELIGHT_TEST_MONGODB_URI"
                        : "GridFS is tested against mongo-java-server: nothing is proven about"
                                + " durability or speed");
        client = MongoClients.create(given.orElseGet(standIn::bindAndGetConnectionString));
        database = client.getDatabase("safelight-test-" + UUID.randomUUID());
    }

    MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        standIn.shutdownNow();
    }
}
