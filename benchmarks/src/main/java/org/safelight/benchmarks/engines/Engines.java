package org.safelight.benchmarks.engines;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import java.util.Map;

/**
 * The Axon Server that {@code SAFELIGHT_BENCHMARK_AXON_SERVER} names as {@code host:port}, whose
 * log should be empty, and the MongoDB of {@code SAFELIGHT_BENCHMARK_MONGODB_URI}. Where none is
 * named, one that keeps everything in the memory of this process, which is no measure of MongoDB.
 */
public final class Engines implements AutoCloseable {

    private final String axonServer;
    private final String mongo;
    private final Runnable end;

    private Engines(String axonServer, String mongo, Runnable end) {
        this.axonServer = axonServer;
        this.mongo = mongo;
        this.end = end;
    }

    /**
     * Finds or starts them.
     *
     * @throws IllegalStateException if no Axon Server is named
     */
    public static Engines open() {
        String axonServer = System.getenv("SAFELIGHT_BENCHMARK_AXON_SERVER");
        if (axonServer == null) {
            throw new IllegalStateException("SAFELIGHT_BENCHMARK_AXON_SERVER names no Axon Server");
        }
        String named = System.getenv("SAFELIGHT_BENCHMARK_MONGODB_URI");
        if (named != null) {
            return new Engines(axonServer, named, () -> {});
        }
        var server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        String uri = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
        return new Engines(axonServer, uri, server::shutdownNow);
    }

    /** The environment of a process that uses them, with a database of its own. */
    public Map<String, String> settings(String process) {
        return Map.of(
                "AXON_AXONSERVER_SERVERS", axonServer,
                "SPRING_MONGODB_URI", mongo,
                "SPRING_MONGODB_DATABASE", "benchmark-" + process);
    }

    @Override
    public void close() {
        end.run();
    }
}
