package org.safelight.endtoend.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.client.Answer;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who gets in by a link, and for how long. */
class PublicLinkTest extends LinkedAlbum {

    @Test
    void whoHasTheLinkSeesTheAlbumAndItsThumbnailsAndNothingElse() {
        String token = link(Map.of());

        JsonNode seen = open(token).expecting(200).json();

        assertThat(seen.path("title").asString()).isEqualTo("Summer");
        assertThat(seen.at("/photos/items")).hasSize(1);
        String grant = seen.path("grant").asString();
        assertThat(bytes(token, photo, "thumbnail", grant).expecting(200).bytes())
                .isEqualTo(anna.http().get("/api/v1/photos/" + photo + "/thumbnail").bytes());
        bytes(token, photo, "original", grant).expectingProblem(404, "not-found");
        bytes(token, unshared, "thumbnail", grant).expectingProblem(404, "not-found");
        bytes(token, photo, "thumbnail", "1.forged").expectingProblem(404, "not-found");
        stranger.get("/api/v1/photos/" + photo).expecting(401);
        stranger.get(path).expecting(401);
    }

    @Test
    void aDeletedAlbumIsShownToNobody() {
        String token = link(Map.of());
        String grant = open(token).expecting(200).json().path("grant").asString();

        Answer deleted = anna.http().send("DELETE", path).expecting(204);

        seenAfter(deleted, anna, path);
        open(token, "Link-Grant", grant).expectingProblem(404, "not-found");
        open(token).expectingProblem(404, "not-found");
        bytes(token, photo, "thumbnail", grant).expectingProblem(404, "not-found");
    }

    @Test
    void aRevokedLinkAnExpiredOneAUsedUpOneAndNoneAnswerAlike() {
        Answer made = make(Map.of());
        String revoked = tokenOf(made);
        String used = link(Map.of("maximumViews", 1));
        String over = link(Map.of("expiresAt", Instant.now().plusMillis(1500).toString()));
        String grant = open(revoked).expecting(200).json().path("grant").asString();
        String grantOfUsed = open(used).expecting(200).json().path("grant").asString();

        anna.http()
                .send("DELETE", path + "/links/" + made.json().path("id").asString())
                .expecting(204);

        bytes(revoked, photo, "thumbnail", grant).expecting(404);
        bytes(used, photo, "thumbnail", grantOfUsed).expecting(200);
        await().untilAsserted(() -> open(over).expecting(404));
        List<String> bodies = new ArrayList<>();
        for (String token : List.of(revoked, used, over, "A".repeat(43), "nonsense")) {
            bodies.add(open(token).expectingProblem(404, "not-found").json().path("detail") + "");
        }
        assertThat(bodies).containsOnly(bodies.getFirst());
    }

    @Test
    void aPasswordIsAskedForAndGuessingIsStopped() {
        String token = link(Map.of("password", "correct+horse ünd"));

        open(token).expectingProblem(401, "link-password");
        open(token, "Link-Password", "wrong").expectingProblem(401, "link-password");
        String right = "correct+horse%20%C3%BCnd";
        String grant = open(token, "Link-Password", right).expecting(200).json().path("grant") + "";
        open(token, "Link-Grant", grant.replace("\"", "")).expecting(200);

        for (int i = 0; i < 9; i++) {
            open(token, "Link-Password", "guess " + i).expecting(401);
        }
        Answer refused = open(token, "Link-Password", right);
        refused.expectingProblem(429, "too-many-link-passwords");
        assertThat(refused.header("Retry-After")).hasValue("60");
    }

    @Test
    void usesStandInTheHistoryAndAreCounted() {
        Answer made = make(Map.of("maximumViews", 3));
        String token = tokenOf(made);
        open(token).expecting(200);
        String grant = open(token).expecting(200).json().path("grant").asString();
        open(token, "Link-Grant", grant).expecting(200);

        await().untilAsserted(
                        () -> {
                            JsonNode listed = anna.http().get(path + "/links").json();
                            assertThat(listed.at("/items/0/views").asInt()).isEqualTo(2);
                        });
        JsonNode history = anna.http().get(path + "/history").json().path("items");
        assertThat(history.at("/0/change").asString()).isEqualTo("AlbumLinkUsed");
        assertThat(history.at("/0/linkId")).isEqualTo(made.json().path("id"));
        assertThat(history.at("/2/change").asString()).isEqualTo("AlbumLinkCreated");
        assertThat(anna.http().get(path).json().path("revision").asInt()).isEqualTo(3);
    }

    @Test
    void onlyAnOwnerMakesLinksAndSeesThem() {
        Answer shared = share(anna, album, "bert", "editor").expecting(204);
        seenAfter(shared, bert, path).expecting(200);

        bert.http()
                .sendJson("POST", path + "/links", Map.of())
                .expectingProblem(403, "not-allowed");
        bert.http().get(path + "/links").expecting(404);
    }

    @Test
    void termsThatCannotBeAreRefused() {
        for (Map<String, ?> terms :
                List.of(
                        Map.of("password", "short"),
                        Map.of("maximumViews", 0),
                        Map.of("maximumViews", 10_001),
                        Map.of("expiresAt", "2020-01-01T00:00:00Z"),
                        Map.of("expiresAt", "tomorrow"),
                        Map.of("gps", "yes"))) {
            make(terms).expectingProblem(422, "invalid-field");
        }
    }

    @Test
    void thePageIsOpenAndKeepsWhatOpensTheLinkToItself() throws IOException {
        String token = link(Map.of());
        open(token).expecting(200);

        Answer page = stranger.get("/s/").expecting(200);

        assertThat(page.text()).contains("/assets/shared.js").doesNotContain("<script>");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'");
        assertThat(application().output()).doesNotContain(token);
    }
}
