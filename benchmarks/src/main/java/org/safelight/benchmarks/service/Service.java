package org.safelight.benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, on a port and in a folder of its own. */
final class Service implements AutoCloseable {

    private static final int PORT = 18_431;
    private static final String PASSWORD = "only-for-this-measurement";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Duration startTime;

    private Service(Process process, long started) throws IOException, InterruptedException {
        this.process = process;
        this.startTime = untilUp(started);
    }

    static Service start(Path jar, Path data) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Ddisable-axoniq-console-message=true",
                                "-jar",
                                jar.toString()));
        builder.environment().put("SERVER_PORT", Integer.toString(PORT));
        builder.environment().put("SAFELIGHT_DATA", data.toString());
        builder.environment().put("SAFELIGHT_ADMIN_PASSWORD", PASSWORD);
        builder.redirectErrorStream(true);
        builder.redirectOutput(data.resolveSibling("service.log").toFile());
        long started = System.nanoTime();
        return new Service(builder.start(), started);
    }

    /** From the start of the process to the first answer 200 to a signed-in query. */
    Duration startTime() {
        return startTime;
    }

    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> upload(byte[] image) throws IOException, InterruptedException {
        return http.send(
                request("/api/v1/photos")
                        .header("Content-Type", "image/jpeg")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(image))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
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

    private Duration untilUp(long started) throws InterruptedException {
        while (process.isAlive() && elapsed(started).compareTo(LONGEST_START) < 0) {
            try {
                if (get("/api/v1/photos?pageSize=1").statusCode() == 200) {
                    return elapsed(started);
                }
            } catch (IOException notYet) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("The service did not start; see service.log");
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private HttpRequest.Builder request(String path) {
        String credential =
                Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                .header("Authorization", "Basic " + credential);
    }
}
