package org.safelight.endtoend.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** What pictures tell whoever has a link, and which of them go out. */
class LinkedPicturesTest extends LinkedAlbum {

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

    private Answer original(String token) {
        String grant = open(token).expecting(200).json().path("grant").asString();
        return bytes(token, photo, "original", grant).expecting(200);
    }
}
