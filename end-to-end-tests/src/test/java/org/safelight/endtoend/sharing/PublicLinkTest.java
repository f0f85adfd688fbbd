package org.safelight.endtoend.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class PublicLinkTest extends SeveralPeople {

    private Http stranger;
    private String album;
    private String path;
    private String photo;
    private String unshared;
    private Picture picture;

    @BeforeEach
    void makeAnAlbum() {
        stranger = anna.http().anonymous();
        picture = Pictures.takenAt("beach.jpg", 54.5365, 13.6777);
        photo = anna.uploadAndDevelop(picture);
        unshared = anna.uploadAndDevelop(Pictures.any());
        album = anna.albums().create("Summer");
        path = Albums.path(album);
        anna.albums().add(album, photo).expecting(204);
    }

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
    void withoutBeingAskedALinkTellsNeitherPlaceNorNameNorCamera() {
        Answer opened = open(link(Map.of())).expecting(200);
        assertThat(opened.header("Cache-Control")).hasValue("no-store");
        assertThat(opened.json().has("dates")).isFalse();
        JsonNode plain = opened.json().at("/photos/items/0");
        assertThat(plain.propertyNames())
                .doesNotContain("place", "camera", "fileName", "takenAt", "tags", "exposure");

        JsonNode told = open(link(Map.of("metadata", true))).json().at("/photos/items/0");
        assertThat(told.has("fileName")).isTrue();
        assertThat(told.has("place")).isFalse();

        JsonNode all = open(link(Map.of("metadata", true, "gps", true))).json();
        assertThat(all.at("/photos/items/0").has("place")).isTrue();
    }

    @Test
    void anOriginalGoesOutWithoutItsPapersUnlessAllOfThemMayBeSeen() {
        Answer unnamed = original(link(Map.of("download", true)));
        Answer named = original(link(Map.of("download", true, "metadata", true)));
        byte[] whole =
                original(link(Map.of("download", true, "metadata", true, "gps", true))).bytes();
        byte[] bare = unnamed.bytes();

        assertThat(unnamed.header("Content-Disposition").orElse("")).doesNotContain("beach");
        assertThat(named.header("Content-Disposition").orElse("")).contains("beach.jpg");
        assertThat(whole).isEqualTo(picture.bytes());
        assertThat(bare).isEqualTo(named.bytes()).hasSizeLessThan(whole.length);
        String again = bert.upload(new Picture("bare.jpg", "image/jpeg", bare)).photo();
        await().untilAsserted(
                        () -> {
                            Answer seen = bert.http().get("/api/v1/photos/" + again);
                            assertThat(seen.expecting(200).json().has("place")).isFalse();
                        });
    }

    @Test
    void anOriginalThatCannotBeRidOfItsPapersStaysAtHome() {
        String bmp = anna.uploadAndDevelop(Pictures.bmp(320, 240));
        anna.albums().add(album, bmp).expecting(204);
        String part = link(Map.of("download", true, "metadata", true));
        String all = link(Map.of("download", true, "metadata", true, "gps", true));

        JsonNode seen = open(part).expecting(200).json();
        assertThat(seen.at("/photos/items").valueStream().map(it -> it.path("download")))
                .extracting(JsonNode::booleanValue)
                .containsExactlyInAnyOrder(true, false);
        String grant = seen.path("grant").asString();
        bytes(part, bmp, "original", grant).expectingProblem(404, "not-found");
        grant = open(all).expecting(200).json().path("grant").asString();
        bytes(all, bmp, "original", grant).expecting(200);
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

    private Answer original(String token) {
        String grant = open(token).expecting(200).json().path("grant").asString();
        return bytes(token, photo, "original", grant).expecting(200);
    }

    private Answer make(Map<String, ?> terms) {
        return anna.http().sendJson("POST", path + "/links", terms);
    }

    private String link(Map<String, ?> terms) {
        return tokenOf(make(terms));
    }

    /** What opens the link, once it does. */
    private String tokenOf(Answer made) {
        JsonNode link = made.expecting(201).json();
        assertThat(link.path("url").asString()).isEqualTo("/s/#" + link.path("token").asString());
        anna.http().get(path, "Consistency-Token", made.consistencyToken()).expecting(200);
        return link.path("token").asString();
    }

    private Answer open(String token, String... headers) {
        return stranger.get("/api/v1/links/" + token, headers);
    }

    private Answer bytes(String token, String id, String which, String grant) {
        return stranger.get(
                "/api/v1/links/%s/photos/%s/%s".formatted(token, id, which), "Link-Grant", grant);
    }
}
