package org.safelight.endtoend.application;

import static org.awaitility.Awaitility.await;

import org.safelight.endtoend.client.Http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;

/** A process of the distributed shape that has a MongoDB, but nobody to talk to. */
public record LonelyProcess(ServiceProcess process, MongoUnderTest mongo) implements AutoCloseable {

    private static final String NOBODY = "127.0.0.1:1";

    /** Starts one, and returns when it answers. */
    public static LonelyProcess started(Side side) throws IOException {
        var mongo = MongoUnderTest.started();
        var environment = new HashMap<>(mongo.settingsOf(side));
        environment.put("AXON_AXONSERVER_SERVERS", NOBODY);
        var process = new ServiceProcess(side.module(), JavaCommand.of(side), environment);
        var lonely = new LonelyProcess(process, mongo);
        process.launch();
        await("it answers")
                .atMost(Duration.ofSeconds(90))
                .failFast(() -> !process.isRunning())
                .until(lonely::answers);
        return lonely;
    }

    private boolean answers() {
        try {
            return http().get("/actuator/health/liveness").status() > 0;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Requests to its own port, by nobody in particular. */
    public Http http() {
        return Http.anonymous(process.address());
    }

    /** What it has written to its console so far. */
    public String output() throws IOException {
        return process.output();
    }

    @Override
    public void close() {
        process.close();
        mongo.close();
    }
}
