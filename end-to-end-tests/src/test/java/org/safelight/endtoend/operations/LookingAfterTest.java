package org.safelight.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An operator looks at the log, at aggregates, at what failed, and has it tried again. */
@ExtendWith(SharedApplication.class)
class LookingAfterTest {

    private static final String ADMIN = "/api/v1/admin";
    private static final Duration SOON = Duration.ofSeconds(60);

    private SafelightClient safelight;

    @BeforeEach
    void signIn(SafelightClient client) {
        safelight = client;
    }

    private JsonNode get(String path) {
        return safelight.http().get(ADMIN + path).expecting(200).json();
    }

    private static List<String> types(JsonNode page) {
        return page.get("items").valueStream().map(it -> it.get("type").stringValue()).toList();
    }

    @Test
    void aPhotosEventsAreFoundInEitherOrderAndByWhatTheyCameOf() {
        String photo = safelight.uploadAndDevelop(Pictures.any());
        safelight.photos().describe(photo, Map.of("caption", "Fog")).expecting(204);
        safelight.photos().trash(photo).expecting(204);
        String life = "/events?aggregate=" + photo;

        assertThat(types(get(life + "&order=oldest")))
                .containsExactly(
                        "PhotoUploaded", "ThumbnailGenerated", "PhotoDescribed", "PhotoTrashed");
        JsonNode newest = get(life + "&pageSize=1");
        assertThat(types(newest)).containsExactly("PhotoTrashed");
        String next = newest.get("nextPageToken").stringValue();
        assertThat(types(get(life + "&pageSize=1&pageToken=" + next)))
                .containsExactly("PhotoDescribed");
        JsonNode trashed = newest.get("items").get(0);
        assertThat(trashed.get("metadata").get("actor").stringValue()).isEqualTo("admin");
        String command = trashed.get("metadata").get("correlationId").stringValue();
        assertThat(types(get("/events?correlation=" + command))).containsExactly("PhotoTrashed");
        assertThat(
                        types(
                                get(
                                        "/events?type=PhotoTrashed&user=admin&from="
                                                + trashed.get("at").stringValue())))
                .contains("PhotoTrashed");
    }

    @Test
    void aPhotoIsShownAsItWasAndItsLifeIsExported() {
        String photo = safelight.uploadAndDevelop(Pictures.any());
        safelight.photos().trash(photo).expecting(204);

        assertThat(get("/aggregates/" + photo + "?at=0").get("state").get("stage").stringValue())
                .isEqualTo("ACTIVE");
        assertThat(get("/aggregates/" + photo).get("state").get("stage").stringValue())
                .isEqualTo("TRASHED");
        Answer file =
                safelight.http().get(ADMIN + "/aggregates/" + photo + "/events").expecting(200);
        assertThat(file.text().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"aggregateType\":\"Photo\""));
        assertThat(file.header("Content-Disposition").orElseThrow()).contains(photo + ".ndjson");
    }

    @Test
    void aFailedThumbnailIsListedShownInTheOverviewAndTriedAgain() {
        String photo = safelight.upload(Pictures.undecodable()).photo();
        await().atMost(SOON).until(() -> failed(photo));

        assertThat(get("/overview").get("troubles").toString()).contains("Thumbnails have failed");
        Answer asked =
                safelight
                        .http()
                        .send("POST", ADMIN + "/thumbnails/" + photo + "/retry")
                        .expecting(202);
        String operation = asked.header("Location").orElseThrow();
        await().atMost(SOON)
                .until(
                        () ->
                                !safelight
                                        .http()
                                        .get(operation)
                                        .json()
                                        .get("state")
                                        .stringValue()
                                        .equals("running"));
        assertThat(safelight.http().get(operation).json().get("state").stringValue())
                .isEqualTo("done");
        await().atMost(SOON)
                .until(
                        () ->
                                types(get("/events?order=oldest&aggregate=" + photo))
                                        .equals(
                                                List.of(
                                                        "PhotoUploaded",
                                                        "ThumbnailFailed",
                                                        "ThumbnailRetryRequested",
                                                        "ThumbnailFailed")));
    }

    private boolean failed(String photo) {
        return get("/thumbnails?state=failed&pageSize=500")
                .get("items")
                .valueStream()
                .anyMatch(it -> it.get("photoId").stringValue().equals(photo));
    }

    @Test
    void theOverviewTellsOfEveryPart() {
        JsonNode parts = get("/overview").get("parts");

        assertThat(parts.propertyNames())
                .contains("deadLetters", "thumbnails", "operations", "health");
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                get("/overview")
                                                        .get("parts")
                                                        .get("deadLetters")
                                                        .toString())
                                        .contains("photo-register", "unfinished-thumbnails"));
        assertThat(get("/dead-letters").get("items")).isEmpty();
    }

    @Test
    void whatIsWronglyAskedForIsAProblem() {
        refused("GET", "/events?from=yesterday", 400, "invalid-value");
        refused("GET", "/events?order=sideways", 400, "invalid-value");
        refused("GET", "/events?pageSize=501", 400, "invalid-value");
        refused("GET", "/events?pageToken=x", 400, "malformed-page-token");
        refused("GET", "/thumbnails?state=lost", 400, "invalid-value");
        refused("GET", "/aggregates/nobody", 404, "not-found");
        refused("GET", "/dead-letters/library~e1", 404, "not-found");
        refused("POST", "/dead-letters/library~e1/retry", 404, "not-found");
        refused("POST", "/dead-letters/retry?processor=nobody", 404, "not-found");
        safelight.http().anonymous().get(ADMIN + "/events").expecting(401);
    }

    private void refused(String method, String path, int status, String problem) {
        safelight.http().send(method, ADMIN + path).expectingProblem(status, problem);
    }

    @Test
    void thePageForOperatorsIsThereForWhoeverSignsIn() {
        assertThat(safelight.http().anonymous().get("/admin/").expecting(200).text())
                .contains("/assets/admin.js");
        safelight.http().anonymous().get("/assets/admin.js").expecting(200);
    }
}
