package org.safelight.endtoend.application;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.jspecify.annotations.Nullable;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;

/**
 * New databases: on the MongoDB that {@code SAFELIGHT_TEST_MONGODB_URI} names, without a database
 * in it, or else on a server in this process, which speaks the same protocol.
 */
final class MongoUnderTest implements AutoCloseable {

    private final @Nullable MongoServer own;
    private final String server;
    private final String database = "test-" + UUID.randomUUID().toString().substring(0, 8);

    private MongoUnderTest(@Nullable MongoServer own, String server) {
        this.own = own;
        this.server = server;
    }

    static MongoUnderTest started() {
        @Nullable String named = System.getenv("SAFELIGHT_TEST_MONGODB_URI");
        if (named != null && !named.isBlank()) {
            System.out.println("MongoDB under test: the real one of the environment");
            return new MongoUnderTest(null, named.replaceFirst("/$", ""));
        }
        System.out.println("MongoDB under test: mongo-java-server, in memory");
        var own = new MongoServer(new MemoryBackend());
        own.bind("127.0.0.1", 0);
        InetSocketAddress address = own.getLocalAddress();
        return new MongoUnderTest(own, "mongodb://127.0.0.1:" + address.getPort());
    }

    /**
     * As operators are told to do it: a database for each side, one for the buckets, one for
     * operations.
     */
    Map<String, String> settingsOf(Side side) {
        return Map.of(
                "SPRING_MONGODB_URI", server,
                "SPRING_MONGODB_DATABASE", database + "-" + side.module(),
                "SAFELIGHT_GRIDFS_DATABASE", database + "-buckets",
                "SAFELIGHT_OPERATIONS_DATABASE", database + "-operations");
    }

    @Override
    public void close() {
        if (own != null) {
            own.shutdownNow();
        }
    }
}
