package org.safelight.endtoend.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.History;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An album of three photos that has been changed since; the instants are those of its history. */
@ExtendWith(SharedApplication.class)
class AsOfTest {

    private Albums albums;
    private History history;
    private String album;
    private String first;
    private String second;
    private String third;

    @BeforeEach
    void changeAnAlbum(SafelightClient safelight) {
        albums = safelight.albums();
        history = safelight.history();
        first = safelight.upload(Pictures.any()).photo();
        second = safelight.upload(Pictures.any()).photo();
        third = safelight.upload(Pictures.any()).photo();
        album = albums.create("Before");
        albums.add(album, first, second, third).expecting(204);
        albums.move(album, List.of(third), null).expecting(204);
        albums.remove(album, first).expecting(204);
        albums.describe(album, Map.of("title", "After")).expecting(204);
    }

    @Test
    void anAlbumIsShownAsItWas() {
        JsonNode then = history.albumAsOf(album, when("PhotosAddedToAlbum")).expecting(200).json();

        assertThat(then.path("title").stringValue()).isEqualTo("Before");
        assertThat(then.path("photoCount").intValue()).isEqualTo(3);
    }

    @Test
    void itsPhotosAreShownInTheOrderOfThen() {
        assertThat(history.photosAsOf(album, when("PhotosAddedToAlbum")))
                .containsExactly(first, second, third);
        assertThat(history.photosAsOf(album, when("PhotosMovedInAlbum")))
                .containsExactly(third, first, second);
        assertThat(history.photosAsOf(album, Instant.now().toString()))
                .containsExactly(third, second);
    }

    @Test
    void aDeletedAlbumIsStillThereInThePast() {
        albums.delete(album).expecting(204);

        assertThat(history.photosAsOf(album, when("AlbumDescribed"))).hasSize(2);
        history.albumAsOf(album, Instant.now().toString()).expectingProblem(404, "not-found");
    }

    @Test
    void beforeItWasMadeThereWasNone() {
        Instant created = Instant.parse(when("AlbumCreated"));

        history.albumAsOf(album, created.minusMillis(1).toString())
                .expectingProblem(404, "not-found");
    }

    @Test
    void twoInstantsAreCompared() {
        JsonNode result =
                history.compare(album, when("PhotosAddedToAlbum"), Instant.now().toString())
                        .expecting(200)
                        .json();

        assertThat(result.at("/before/title").stringValue()).isEqualTo("Before");
        assertThat(result.at("/after/title").stringValue()).isEqualTo("After");
        assertThat(result.at("/added/count").intValue()).isZero();
        assertThat(result.at("/removed/photos/0/photoId").stringValue()).isEqualTo(first);
        assertThat(result.at("/moved/count").intValue()).isEqualTo(1);
    }

    private String when(String change) {
        return history.ofAlbum(album).stream()
                .filter(entry -> entry.path("change").stringValue().equals(change))
                .findFirst()
                .orElseThrow()
                .path("at")
                .stringValue();
    }
}
