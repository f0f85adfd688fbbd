package org.safelight.endtoend.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.RawConnection;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.durability.OperatorsView;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service that has little room, and says so. */
@EmbeddedOnly
class PlansTest {

    private static final String FORMATS = "/api/v1/formats";
    private static final String USAGE = "/api/v1/usage";
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "SAFELIGHT_LIMITS_UPLOADS_AT_ONCE", "1",
                    "SAFELIGHT_LIMITS_WRITES_PER_SECOND", "1",
                    "SAFELIGHT_LIMITS_WRITES_BURST", "6",
                    "SAFELIGHT_KEYS_PER_PERSON", "5");

    private static EmbeddedApplication application;
    private static SafelightClient safelight;

    @BeforeAll
    static void start() throws IOException {
        application = EmbeddedApplication.fresh(SETTINGS);
        application.start();
        safelight = SafelightClient.of(application);
    }

    @AfterAll
    static void end() {
        application.close();
    }

    /** Changes are few here, so a test may have to wait until it can make its key. */
    private static JsonNode key(Map<String, Integer> limits) {
        var wanted = Map.of("name", "Frame", "scopes", List.of("read"), "limits", limits);
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> safelight.keys().tryMake(wanted), it -> it.status() == 201)
                .json();
    }

    private static void revoke(JsonNode key) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> safelight.keys().revoke(key.path("id").stringValue()).status() == 204);
    }

    @Test
    void aKeyThatAsksTooFastIsToldWhenToComeBack() {
        JsonNode key = key(Map.of("perSecond", 1, "burst", 3));
        Http byKey = safelight.keys().client(key).http();

        Answer granted = byKey.get(FORMATS).expecting(200);
        byKey.get(FORMATS).expecting(200);
        byKey.get(FORMATS);
        Answer refused = await().until(() -> byKey.get(FORMATS), answer -> answer.status() == 429);

        assertThat(granted.header("RateLimit-Policy").orElse("")).startsWith("\"reads\";q=3;w=3, ");
        assertThat(granted.header("RateLimit").orElse("")).startsWith("\"reads\";r=2, \"day\";r=");
        refused.expectingProblem(429, "too-many-requests");
        assertThat(refused.header("Retry-After")).hasValue("1");
        assertThat(refused.header("RateLimit")).hasValue("\"reads\";r=0;t=1");
        // Its owner has the plan of people, and is not disturbed.
        assertThat(safelight.http().get(FORMATS).expecting(200).header("RateLimit")).isEmpty();
        await().atMost(Duration.ofSeconds(5)).until(() -> byKey.get(FORMATS).status() == 200);
        revoke(key);
    }

    /** However fast or slow the machine is: what is granted follows from the time that it took. */
    @Test
    void ofTenTimesTheRateWhatIsTooMuchIsRefusedAndToldWhenToComeBack() {
        int rate = 4;
        JsonNode key = key(Map.of("perSecond", rate, "burst", rate));
        Http byKey = safelight.keys().client(key).http();

        long start = System.nanoTime();
        List<Answer> answers = Stream.generate(() -> byKey.get(FORMATS)).limit(10L * rate).toList();
        double seconds = (System.nanoTime() - start) / 1e9;

        List<Answer> refused = answers.stream().filter(it -> it.status() != 200).toList();
        assertThat(answers.size() - refused.size()).isBetween(rate, (int) (rate + rate * seconds));
        assertThat(refused)
                .allSatisfy(
                        it -> {
                            it.expectingProblem(429, "too-many-requests");
                            assertThat(it.header("Retry-After")).hasValue("1");
                            assertThat(it.header("RateLimit")).hasValue("\"reads\";r=0;t=1");
                            assertThat(it.header("RateLimit-Policy")).isPresent();
                        });
        revoke(key);
    }

    @Test
    void aKeyHasAQuotaForTheDay() {
        JsonNode key = key(Map.of("perDay", 2));
        Http byKey = safelight.keys().client(key).http();
        byKey.get(FORMATS).expecting(200);
        byKey.get(FORMATS).expecting(200);

        Answer refused = byKey.get(FORMATS).expectingProblem(429, "daily-quota");

        assertThat(Long.parseLong(refused.header("Retry-After").orElseThrow()))
                .isBetween(1L, Duration.ofDays(1).toSeconds());
        revoke(key);
    }

    @Test
    void usageTellsPeopleOfTheirKeysAndKeysOfThemselves() {
        JsonNode another = key(Map.of());
        JsonNode key = key(Map.of("perDay", 100));
        Http byKey = safelight.keys().client(key).http();
        byKey.get(FORMATS).expecting(200);

        JsonNode own = byKey.get(USAGE).expecting(200).json();
        JsonNode persons = safelight.http().get(USAGE).expecting(200).json();

        assertThat(own.path("keys")).hasSize(1);
        assertThat(own.at("/keys/0/use/today").intValue()).isEqualTo(2);
        assertThat(own.at("/keys/0/use/perDay").intValue()).isEqualTo(100);
        assertThat(persons.path("keys").valueStream().map(it -> it.path("id")))
                .contains(key.path("id"), another.path("id"));
        assertThat(persons.at("/person/today").longValue()).isGreaterThan(2);
        assertThat(persons.at("/person/writes/burst").intValue()).isEqualTo(6);
        revoke(key);
        revoke(another);
    }

    @Test
    void whoHasMadeTooManyChangesCanStillLook() {
        Answer refused =
                await().until(
                                () -> safelight.http().send("POST", "/api/v1/undo"),
                                answer -> answer.status() == 429);

        refused.expectingProblem(429, "too-many-requests");
        safelight.http().get(FORMATS).expecting(200);
    }

    @Test
    void uploadsAreShedBeforeReads() throws IOException {
        Picture picture = Pictures.jpeg(1600, 1200);
        var disk = new OperatorsView(application.dataFolder());
        try (var slow = RawConnection.to(safelight.http())) {
            slow.announceUpload(picture);
            slow.send(picture.bytes(), picture.bytes().length / 2);
            await().until(() -> !disk.unfinishedFiles().isEmpty());

            Answer refused = safelight.tryUpload(Pictures.any()).expectingProblem(503, "busy");

            assertThat(refused.header("Retry-After")).hasValue("5");
            safelight.http().get("/api/v1/photos").expecting(200);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> safelight.tryUpload(Pictures.any()).status() == 201);
    }

    @Test
    void refusalsAreCounted() {
        await().until(
                        () -> safelight.http().send("POST", "/api/v1/undo"),
                        answer -> answer.status() == 429);

        String metrics = safelight.http().get("/actuator/prometheus").expecting(200).text();

        assertThat(metrics)
                .contains("safelight_limits_refused_total{budget=\"writes\",whose=\"person\"}");
    }
}
