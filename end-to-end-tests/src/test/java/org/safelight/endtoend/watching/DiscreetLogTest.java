package org.safelight.endtoend.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.RawConnection;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A log for machines, with a line for each request, at a service that is watched at another port.
 */
@EmbeddedOnly
class DiscreetLogTest {

    private static final String DEGRADED = "/actuator/health/degraded";
    private static final String REQUEST = "a-request-of-this-test";
    private static final String RETRY = "a-retry-of-this-test";
    private static final double LATITUDE = 77.357111;
    private static final double LONGITUDE = 133.775333;

    private static EmbeddedApplication application;
    private static SafelightClient safelight;
    private static Http management;

    @BeforeAll
    static void start() throws IOException {
        String port = Integer.toString(ApplicationUnderTest.freePort());
        application =
                EmbeddedApplication.fresh(
                        Map.of(
                                "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs",
                                "SAFELIGHT_ACCESS_LOG", "true",
                                "MANAGEMENT_SERVER_ADDRESS", "127.0.0.1",
                                "MANAGEMENT_SERVER_PORT", port,
                                "MANAGEMENT_HEALTH_DISKSPACE_THRESHOLD", "1000000TB"));
        application.start();
        safelight = SafelightClient.of(application);
        management = Http.anonymous(URI.create("http://127.0.0.1:" + port));
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @Test
    void atAPortOfTheirOwnMetricsAreOpenToWhoReachesItAndNothingElse() {
        assertThat(Scrape.of(management).names()).contains("safelight_thumbnails_outstanding");
        management.get("/actuator/health/readiness").expecting(200);
        management.get("/actuator/loggers").expecting(401);
        management.get("/api/v1/photos").expecting(401);

        safelight.http().anonymous().get("/actuator/prometheus").expecting(401);
        assertThat(safelight.http().get("/actuator/prometheus").status()).isEqualTo(404);
    }

    @Test
    void aDiskThatIsNearlyFullIsAReasonToLookAndNotToTurnRequestsAway() {
        Http admin = management.as(ApplicationUnderTest.ADMIN, ApplicationUnderTest.PASSWORD);

        assertThat(management.get(DEGRADED).expecting(503).json()).hasSize(1);
        JsonNode reasons = admin.get(DEGRADED).expecting(503).json().path("components");
        assertThat(reasons.at("/diskSpace/status").stringValue()).isEqualTo("DOWN");
        assertThat(reasons.at("/diskSpace/details/free").asLong()).isPositive();
        assertThat(reasons.at("/processors/status").stringValue()).isEqualTo("UP");
        management.get("/actuator/health/readiness").expecting(200);
        management.get("/actuator/health/liveness").expecting(200);
    }

    @Test
    void eachRequestIsALineThatNamesRouteAndUserAndItsId() {
        String photo = safelight.uploadAndDevelop(Pictures.any());

        var answer = safelight.http().get(Photos.path(photo) + "?x=y", "X-Request-Id", REQUEST);

        assertThat(answer.expecting(200).header("X-Request-Id")).hasValue(REQUEST);
        JsonNode line = awaited("request", REQUEST);
        assertThat(text(line, "method")).isEqualTo("GET");
        assertThat(text(line, "route")).isEqualTo("/api/v1/photos/{id}");
        assertThat(text(line, "status")).isEqualTo("200");
        assertThat(text(line, "bytes")).isEqualTo(Integer.toString(answer.bytes().length));
        assertThat(text(line, "user")).isEqualTo(ApplicationUnderTest.ADMIN);
    }

    @Test
    void anIdThatIsNoneIsReplaced() {
        var answer = safelight.http().get("/api/v1/photos", "X-Request-Id", "no id");

        assertThat(answer.header("X-Request-Id").orElseThrow()).hasSize(36);
    }

    @Test
    void nothingInTheLogSpeaksOfPeople() throws IOException {
        Picture picture = Pictures.takenAt("Irmgard-in-hospital.jpg", LATITUDE, LONGITUDE);
        String photo = safelight.uploadAndDevelop(picture);
        safelight
                .photos()
                .describe(photo, Map.of("caption", "Irmgard Zettel", "tags", List.of("Zettel")));
        safelight.http().get("/api/v1/search?q=Zettel&token=Zettel").expecting(200);
        safelight.http().get("/Zettel/Irmgard.jpg");
        safelight.http().get(Photos.path("Zettel"));
        safelight.http().get("/api/v1/search?takenFrom=Zettel");
        safelight.http().as("Zettel", "Irmgard").get("/api/v1/photos").expecting(401);
        safelight.http().get("/api/v1/photos", "Cookie", "safelight=Zettel; ?a=b#c;");
        safelight.http().get("/api/v1/photos", "Range", "Zettel", "Accept", "Zettel");
        unreadable("GET /Zettel|Irmgard HTTP/1.1\r\nHost: a\r\n\r\n");
        unreadable("GET / HTTP/1.1\r\nHost: a\r\nZettel Irmgard: Zettel\u0001\r\n\r\n");
        malformed("{\"caption\": \"Irmgard Zettel");
        malformed("{\"caption\": \"" + "Zettel".repeat(1_000) + "\"}");
        malformed("{\"rating\": \"Zettel\"}");
        safelight.tryUpload(
                Pictures.named(
                        "Zettel.txt", new Picture("x", "text/plain", "Zettel".getBytes(UTF_8))));
        String damaged =
                safelight.upload(Pictures.named("Zettel.png", Pictures.undecodable())).photo();
        safelight.photos().awaitOutcome(damaged);
        loseOriginals();
        safelight.photos().original(photo);
        safelight
                .http()
                .send("POST", Photos.path(damaged) + "/thumbnail/retry", "X-Request-Id", RETRY);
        // The line of the thread that renders, which the command and the saga have led to.
        assertThat(text(awaited("correlation", RETRY), "message")).contains("thumbnail of photo");

        assertThat(application.output())
                .doesNotContain("Zettel", "Irmgard", "irmgard", "zettel")
                .doesNotContain("77.357", "133.775")
                .doesNotContain(ApplicationUnderTest.PASSWORD, credential());
        assertThat(lines().count()).isGreaterThan(20);
    }

    private static void unreadable(String request) throws IOException {
        try (var connection = RawConnection.to(safelight.http())) {
            byte[] bytes = request.getBytes(UTF_8);
            connection.send(bytes, bytes.length);
            byte[] answer = connection.socket().getInputStream().readAllBytes();
            assertThat(new String(answer, UTF_8)).startsWith("HTTP/1.1 400 ");
        }
    }

    private static void malformed(String body) {
        var answer =
                safelight
                        .http()
                        .send(
                                "PATCH",
                                Photos.path("0".repeat(32)),
                                BodyPublishers.ofString(body),
                                "Content-Type",
                                "application/json");
        assertThat(answer.status()).isBetween(400, 499);
    }

    private static void loseOriginals() throws IOException {
        try (Stream<Path> files = Files.walk(application.dataFolder().resolve("originals"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String credential() {
        String pair = ApplicationUnderTest.ADMIN + ":" + ApplicationUnderTest.PASSWORD;
        return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    /** All of them; fails where one is no JSON. */
    private static Stream<JsonNode> lines() throws IOException {
        return application.output().lines().map(JsonMapper.shared()::readTree);
    }

    private static JsonNode awaited(String name, String value) {
        return await().until(
                        () -> lines().filter(it -> text(it, name).equals(value)).toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static String text(JsonNode line, String name) {
        return line.path(name).asString("");
    }
}
