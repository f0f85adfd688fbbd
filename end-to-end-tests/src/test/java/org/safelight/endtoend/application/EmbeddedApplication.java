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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The embedded shape, as a process of its own. */
final class EmbeddedApplication implements ApplicationUnderTest {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(90);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(40);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path data;
    private final Map<String, String> environment;
    private final Path console;
    private final int port;
    private @Nullable Process process;

    private EmbeddedApplication(Path data, Map<String, String> environment) throws IOException {
        this.data = data;
        this.environment = Map.copyOf(environment);
        this.console = Outputs.folder().resolve("service-" + COUNT.incrementAndGet() + ".log");
        this.port = freePort();
    }

    static EmbeddedApplication withNewDataFolder(Map<String, String> environment)
            throws IOException {
        Path data = Files.createTempDirectory(Outputs.folder(), "data-");
        return new EmbeddedApplication(data, environment);
    }

    @Override
    public ApplicationUnderTest twin(Map<String, String> others) throws IOException {
        return new EmbeddedApplication(data, others);
    }

    @Override
    public void start() throws IOException {
        process = launch();
        var ready = new Readiness(address());
        await("the service is ready, see " + console)
                .atMost(STARTS_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .failFast("the service ended, see " + console, () -> !isRunning())
                .until(ready::isThere);
    }

    @Override
    public String startInVain() throws IOException {
        process = launch();
        awaitEnd(STARTS_WITHIN);
        return output();
    }

    private Process launch() throws IOException {
        if (isRunning()) {
            throw new IllegalStateException("It is running already");
        }
        var builder = new ProcessBuilder(JavaCommand.ofTheService());
        builder.environment().keySet().removeIf(name -> name.startsWith("SAFELIGHT_"));
        builder.environment()
                .putAll(
                        Map.of(
                                "SERVER_ADDRESS", address().getHost(),
                                "SERVER_PORT", Integer.toString(port),
                                "SAFELIGHT_DATA", data.toString(),
                                "SAFELIGHT_ADMIN_PASSWORD", PASSWORD));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        return builder.start();
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
            awaitEnd(STOPS_WITHIN);
        }
    }

    @Override
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

    @Override
    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public Path dataFolder() {
        return data;
    }

    @Override
    public String output() throws IOException {
        return Files.readString(console);
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
