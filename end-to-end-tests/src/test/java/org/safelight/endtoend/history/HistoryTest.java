package org.safelight.endtoend.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.History;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@ExtendWith(SharedApplication.class)
class HistoryTest {

    @Test
    void aPhotosHistorySaysWhoDidWhatWhenAndFromWhat(SafelightClient safelight) {
        String photo = safelight.uploadAndDevelop(Pictures.any());
        safelight.photos().describe(photo, Map.of("caption", "Fog", "rating", 3)).expecting(204);
        Answer described =
                safelight.photos().describe(photo, Map.of("caption", "Sun")).expecting(204);
        safelight.photos().trash(photo);

        List<JsonNode> history = safelight.history().ofPhoto(photo);

        assertThat(History.changes(history))
                .containsExactly(
                        "PhotoTrashed", "PhotoDescribed", "PhotoDescribed", "PhotoUploaded");
        JsonNode change = history.get(1);
        assertThat(change.path("actor").stringValue()).isEqualTo("admin");
        assertThat(change.path("commandId").stringValue()).isEqualTo(described.commandId());
        assertThat(Instant.parse(change.path("at").stringValue()))
                .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        assertThat(change.at("/before/caption").stringValue()).isEqualTo("Fog");
        assertThat(change.at("/after/caption").stringValue()).isEqualTo("Sun");
        assertThat(change.path("after").has("rating")).isFalse();
    }

    @Test
    void theHistoryOutlivesThePhoto(SafelightClient safelight) {
        String photo = safelight.upload(Pictures.any()).photo();
        safelight.photos().trash(photo);
        safelight.photos().purge(photo).expecting(204);

        assertThat(History.changes(safelight.history().ofPhoto(photo)))
                .startsWith("PhotoPurged", "PhotoTrashed");
    }

    @Test
    void anAlbumsHistorySaysWhichPhotosCameMovedAndLeft(SafelightClient safelight) {
        String first = safelight.upload(Pictures.any()).photo();
        String second = safelight.upload(Pictures.any()).photo();
        String album = safelight.albums().create("Two");
        safelight.albums().add(album, first, second).expecting(204);
        safelight.albums().move(album, List.of(second), null).expecting(204);
        safelight.albums().remove(album, first).expecting(204);
        safelight.albums().delete(album).expecting(204);

        List<JsonNode> history = safelight.history().ofAlbum(album);

        assertThat(History.changes(history))
                .containsExactly(
                        "AlbumDeleted",
                        "PhotosRemovedFromAlbum",
                        "PhotosMovedInAlbum",
                        "PhotosAddedToAlbum",
                        "AlbumCreated");
        JsonNode moved = history.get(2).at("/photos/0");
        assertThat(moved.path("photoId").stringValue()).isEqualTo(second);
        assertThat(moved.path("before").intValue()).isEqualTo(2);
        assertThat(moved.path("after").intValue()).isEqualTo(1);
        assertThat(history.get(3).path("photoCount").intValue()).isEqualTo(2);
    }

    @Test
    void whatNobodyHasHasNoHistory(SafelightClient safelight) {
        for (String path : List.of("/api/v1/photos/", "/api/v1/albums/")) {
            safelight
                    .http()
                    .get(path + "0".repeat(32) + "/history")
                    .expectingProblem(404, "not-found");
        }
    }
}
