package org.safelight.endtoend.oidc;

import static org.awaitility.Awaitility.await;

import org.safelight.endtoend.application.ApplicationUnderTest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Keycloak, as it is distributed, with one realm and nothing kept. */
final class Keycloak implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);
    private static final Path REALM = Path.of("src/test/resources/keycloak/home-realm.json");

    private final int port = ApplicationUnderTest.freePort();
    private final Process process;

    /** Starts the one in this folder, on the loopback address. */
    Keycloak(Path distribution) throws IOException {
        Path home = distribution(distribution);
        Files.createDirectories(home.resolve("data/import"));
        Files.write(home.resolve("data/import/home-realm.json"), Files.readAllBytes(REALM));
        var builder =
                new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--db=dev-mem",
                        "--import-realm");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.redirectErrorStream(true);
        builder.redirectOutput(distribution.resolve("keycloak.log").toFile());
        process = builder.start();
    }

    private static Path distribution(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(it -> String.valueOf(it.getFileName()).startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No Keycloak in " + folder));
        }
    }

    /** Its realm, as its tokens have it. */
    String issuer() {
        return "http://localhost:" + port + "/realms/home";
    }

    void awaitReady() {
        var question =
                HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            await("Keycloak is ready")
                    .atMost(STARTS_WITHIN)
                    .failFast("Keycloak ended", () -> !process.isAlive())
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(
                            () ->
                                    client.send(question, BodyHandlers.discarding()).statusCode()
                                            == 200);
        }
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
