package org.safelight.endtoend.album;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.util.Map;

@ExtendWith(SharedApplication.class)
class AlbumTest {

    private Albums albums;
    private SafelightClient safelight;

    @BeforeEach
    void signIn(SafelightClient client) {
        safelight = client;
        albums = client.albums();
    }

    @Test
    void aNewAlbumIsEmptyAndListed() {
        Answer created = albums.tryCreate(Map.of("title", "Lofoten", "text", "Rain, mostly"));

        String album = created.expecting(201).json().path("id").stringValue();
        assertThat(created.header("Location")).hasValue(Albums.path(album));
        JsonNode found = after(created, album);
        assertThat(found.path("title").stringValue()).isEqualTo("Lofoten");
        assertThat(found.path("text").stringValue()).isEqualTo("Rain, mostly");
        assertThat(found.path("photoCount").asInt()).isZero();
        assertThat(albums.all()).anyMatch(any -> isAlbum(any, album));
    }

    @Test
    void aPhotoThatIsAddedIsInTheAlbumAndStandsForIt() {
        String photo = safelight.uploadAndDevelop(Pictures.any());
        String album = albums.create("One photo");

        Answer added = albums.add(album, photo);

        assertThat(albums.photosAfter(added, album)).containsExactly(photo);
        JsonNode found = after(added, album);
        assertThat(found.path("photoCount").asInt()).isEqualTo(1);
        assertThat(found.at("/cover/photoId").stringValue()).isEqualTo(photo);
    }

    @Test
    void titleAndTextCanBeChanged() {
        String album = albums.create("Lofotne");

        Answer described = albums.describe(album, Map.of("title", "Lofoten"));

        assertThat(after(described, album).path("title").stringValue()).isEqualTo("Lofoten");
    }

    @Test
    void aTitleThatIsBlankIsRefused() {
        albums.tryCreate(Map.of("title", " ")).expectingProblem(422, "invalid-field");
    }

    @Test
    void aPhotoThatIsNotThereCannotBeAdded() {
        String album = albums.create("Nothing");

        albums.add(album, "0".repeat(32)).expectingProblem(422, "photo-unknown");
    }

    @Test
    void aPhotoInTheTrashIsNotSeenInItsAlbumUntilItIsRestored() {
        String photo = safelight.uploadAndDevelop(Pictures.any());
        String album = albums.create("Trash and back");
        albums.add(album, photo);

        Answer trashed = safelight.photos().trash(photo);
        assertThat(albums.photosAfter(trashed, album)).isEmpty();

        Answer restored = safelight.photos().restore(photo);
        assertThat(albums.photosAfter(restored, album)).containsExactly(photo);
    }

    @Test
    void aDeletedAlbumIsGoneAndCanBeRestoredAsItWas() {
        String photo = safelight.uploadAndDevelop(Pictures.any());
        String album = albums.create("Gone for a while");
        albums.add(album, photo);

        Answer deleted = albums.delete(album).expecting(204);
        String token = deleted.consistencyToken();
        albums.find(album, "Consistency-Token", token).expecting(404);
        assertThat(albums.all()).noneMatch(any -> isAlbum(any, album));

        Answer restored = albums.restore(album);
        assertThat(albums.photosAfter(restored, album)).containsExactly(photo);
    }

    private JsonNode after(Answer command, String album) {
        String token = command.consistencyToken();
        return albums.find(album, "Consistency-Token", token).expecting(200).json();
    }

    private static boolean isAlbum(JsonNode found, String album) {
        return found.path("id").stringValue().equals(album);
    }
}
