package org.safelight.endtoend.application;

import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One process of a service: its port and console stay, also when it is started anew. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(40);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path console;
    private final int port;
    private @Nullable Process process;

    ServiceProcess(String name, List<String> command, Map<String, String> environment)
            throws IOException {
        this.command = command;
        this.environment = Map.copyOf(environment);
        this.console = Outputs.folder().resolve(name + "-" + COUNT.incrementAndGet() + ".log");
        Files.deleteIfExists(console);
        this.port = freePort();
    }

    /** Starts it, and returns when it is ready to answer. */
    public void start() throws IOException {
        launch();
        awaitReady();
    }

    void launch() throws IOException {
        if (isRunning()) {
            throw new IllegalStateException("It is running already");
        }
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SAFELIGHT_"));
        builder.environment().put("SERVER_ADDRESS", address().getHost());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SAFELIGHT_ADMIN_PASSWORD", ApplicationUnderTest.PASSWORD);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        process = builder.start();
    }

    void awaitReady() {
        String managed = environment.getOrDefault("MANAGEMENT_SERVER_PORT", Integer.toString(port));
        var ready = new Readiness(at(managed));
        await("the service is ready, see " + console)
                .atMost(STARTS_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .failFast("the service ended, see " + console, () -> !isRunning())
                .until(ready::isThere);
    }

    /** Starts what is expected to refuse to start, and returns what it said, once it has ended. */
    String startInVain() throws IOException {
        launch();
        awaitEnd(STARTS_WITHIN);
        return output();
    }

    /** Asks it to stop, and returns when it has. */
    public void stop() {
        if (process != null) {
            process.destroy();
            awaitEnd(STOPS_WITHIN);
        }
    }

    /** Ends it as a power cut would. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(STOPS_WITHIN);
        }
    }

    private void awaitEnd(Duration bound) {
        try {
            if (process == null || process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            process.destroyForcibly().waitFor();
            throw new AssertionError(
                    "The service did not end within " + bound + ", see " + console);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the service to end", e);
        }
    }

    /** Whether it runs. */
    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Where it answers, without a path. */
    public URI address() {
        return at(Integer.toString(port));
    }

    private static URI at(String port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What it has written to its console so far. */
    public String output() throws IOException {
        return Files.exists(console) ? Files.readString(console) : "";
    }

    @Override
    public void close() {
        kill();
    }

    /** The number by which the machine knows it; fails where it does not run. */
    public ProcessHandle handle() {
        if (process == null) {
            throw new IllegalStateException("It does not run");
        }
        return process.toHandle();
    }

    /** A port that nobody has taken yet. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
