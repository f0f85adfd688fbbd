package org.safelight.endtoend.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What the service counts: all that happens, and nothing that grows without bound. */
@EmbeddedOnly
@ExtendWith(SharedApplication.class)
class MetricsTest {

    private static final String AGE_OF = "safelight_processor_lag_age_seconds{processor=";
    private static final String UPLOADS = "uri=\"/api/v1/photos\"";

    private SafelightClient safelight;

    @BeforeEach
    void signIn(SafelightClient client) {
        safelight = client;
    }

    private Scrape scrape() {
        return Scrape.of(safelight.http());
    }

    @Test
    void onlyAnAdministratorReadsThem() {
        var anonymous = safelight.http().anonymous();

        anonymous.get("/actuator/prometheus").expectingProblem(401, "unauthorized");
        anonymous.get("/actuator/health").expecting(200);
    }

    @Test
    void eachReasonToLookIsNamedAndTakesNoRequestsAway() {
        JsonNode reasons =
                safelight.http().get("/actuator/health/degraded").json().path("components");

        assertThat(reasons.path("processors").path("status").asString()).isEqualTo("UP");
        assertThat(reasons.path("deadLetters").path("status").asString()).isEqualTo("UP");
        assertThat(reasons.path("diskSpace").path("status").asString()).isEqualTo("UP");
        assertThat(reasons.path("thumbnails").path("details").has("failed")).isTrue();
        safelight.http().anonymous().get("/actuator/health").expecting(200);
        safelight.http().anonymous().get("/actuator/health/readiness").expecting(200);
    }

    @Test
    void anUploadIsCountedWhereverItComesBy() {
        Scrape before = scrape();
        String photo = safelight.uploadAndDevelop(Pictures.any());
        safelight.photos().thumbnail(photo).expecting(200);

        await().untilAsserted(
                        () -> hasGrown(before, "safelight_thumbnails_rendering_seconds_count"));
        hasGrown(before, "safelight_commands_seconds_count", "UploadPhoto", "done");
        hasGrown(before, "safelight_commands_seconds_count", "RecordThumbnail", "done");
        hasGrown(before, "safelight_queries_seconds_count", "FindPhoto", "done");
        hasGrown(before, "safelight_events_appended_total", "PhotoUploaded");
        hasGrown(before, "safelight_bucket_seconds_count", "originals", "put");
        hasGrown(before, "safelight_bucket_seconds_count", "thumbnails", "open");
        hasGrown(
                before,
                "http_server_requests_seconds_count",
                "method=\"POST\"",
                "status=\"201\"",
                "version=\"v1\"",
                UPLOADS);
    }

    private void hasGrown(Scrape before, String name, String... labels) {
        assertThat(scrape().sum(name, labels)).isGreaterThan(before.sum(name, labels));
    }

    @Test
    void aRefusedCommandIsCountedAsSuch() {
        Scrape before = scrape();

        safelight.http().send("DELETE", Photos.path("0".repeat(32))).expecting(404);

        hasGrown(before, "safelight_commands_seconds_count", "TrashPhoto", "refused");
        assertThat(scrape().sum("safelight_commands_seconds_count", "failed"))
                .isEqualTo(before.sum("safelight_commands_seconds_count", "failed"));
    }

    @Test
    void everyProcessorTellsHowFarItIsBehind() {
        safelight.upload(Pictures.any());

        await().untilAsserted(
                        () ->
                                assertThat(scrape().series())
                                        .contains(
                                                lagOf("thumbnail-saga"),
                                                lagOf("thumbnail-backlog"),
                                                lagOf("finished-thumbnails"))
                                        .anyMatch(it -> it.startsWith(AGE_OF + "\"search-")));
        await().until(() -> scrape().sum("safelight_processor_lag_events") == 0);
        assertThat(scrape().sum("safelight_processor_lag_age_seconds")).isZero();
        assertThat(scrape().sum("safelight_processor_failing")).isZero();
    }

    private static String lagOf(String processor) {
        return "safelight_processor_lag_events{processor=\"" + processor + "\"}";
    }

    @Test
    void whateverPeopleAskForThereAreNoMoreSeries() {
        askForNonsense("warm-up");
        scrape();
        Set<String> before = scrape().series();

        for (int i = 0; i < 20; i++) {
            askForNonsense(UUID.randomUUID().toString());
        }

        Set<String> more = new HashSet<>(scrape().series());
        more.removeAll(before);
        assertThat(more.stream().filter(series -> series.startsWith("http_")).toList()).isEmpty();
        assertThat(more).hasSizeLessThan(20);
        assertThat(scrape().labelValues()).noneMatch(value -> value.contains("warm-up"));
    }

    private void askForNonsense(String word) {
        var http = safelight.http();
        http.get("/" + word);
        http.get("/api/v1/" + word);
        http.get("/api/v" + word.hashCode() + "/photos");
        http.get(Photos.path(word) + "?" + word + "=" + word);
        http.get(Photos.path(word) + "/thumbnail", "X-Request-Id", word);
        http.get("/problems/" + word);
        http.get("/assets/" + word + ".js");
        http.get("/actuator/" + word);
        http.send("X" + word.replace("-", ""), "/api/v1/photos");
        http.anonymous().get("/api/v1/photos/" + word);
        http.anonymous().send("POST", "/" + word);
    }
}
