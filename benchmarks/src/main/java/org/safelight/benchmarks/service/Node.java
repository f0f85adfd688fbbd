package org.safelight.benchmarks.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process of the program, with a port and a console of its own. */
final class Node implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private Node(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with 512 MB of heap; {@link #awaitReady} waits for it. */
    static Node start(String module, int port, Path work, Map<String, String> settings)
            throws IOException {
        return start(module, port, work, settings, List.of("-jar", jar(module).toString()));
    }

    /** The same with a configuration of the benchmark's in it. */
    static Node startWith(
            Class<?> configuration,
            String module,
            int port,
            Path work,
            Map<String, String> settings)
            throws IOException {
        var all = new HashMap<>(settings);
        all.put("SPRING_MAIN_SOURCES", configuration.getName());
        return start(
                module,
                port,
                work,
                all,
                List.of(
                        "-cp",
                        jar(module).toString(),
                        "-Dloader.path=" + Path.of("benchmarks", "target", "classes"),
                        "org.springframework.boot.loader.launch.PropertiesLauncher"));
    }

    private static Node start(
            String module, int port, Path work, Map<String, String> settings, List<String> program)
            throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command =
                new ArrayList<>(
                        List.of(
                                java.toString(),
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Ddisable-axoniq-console-message=true"));
        command.addAll(program);
        var builder = new ProcessBuilder(command);
        var environment = new HashMap<>(settings);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SAFELIGHT_ADMIN_PASSWORD", Client.PASSWORD);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(
                        work.resolve(module + "-" + port + ".log").toFile()));
        return new Node(builder.start(), port);
    }

    private static Path jar(String module) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(module, "target"))) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("Package " + module + " first"));
        }
    }

    /** Returns when it says that it is ready. */
    void awaitReady() throws InterruptedException {
        var question =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:" + port + "/actuator/health/readiness"))
                        .build();
        long started = System.nanoTime();
        try (var http = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() - started < LONGEST_START.toNanos()) {
                try {
                    if (http.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It does not listen yet.
                }
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("The process on port " + port + " did not become ready");
    }

    /** Its process, for what the operating system counts. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Resident memory in MiB, as the kernel counts it (proc(5), VmRSS). */
    long residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
