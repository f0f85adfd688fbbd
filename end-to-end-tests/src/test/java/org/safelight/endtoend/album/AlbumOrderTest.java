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

import java.util.List;

/** An album of three photos, in the order in which they were added. */
@ExtendWith(SharedApplication.class)
class AlbumOrderTest {

    private Albums albums;
    private String album;
    private String first;
    private String second;
    private String third;

    @BeforeEach
    void fillAnAlbum(SafelightClient safelight) {
        albums = safelight.albums();
        first = safelight.upload(Pictures.any()).photo();
        second = safelight.upload(Pictures.any()).photo();
        third = safelight.upload(Pictures.any()).photo();
        album = albums.create("Three");
        Answer added = albums.add(album, first, second, third);
        assertThat(albums.photosAfter(added, album)).containsExactly(first, second, third);
    }

    @Test
    void aPhotoCanBeMovedToTheFront() {
        Answer moved = albums.move(album, List.of(third), null);

        assertThat(albums.photosAfter(moved, album)).containsExactly(third, first, second);
    }

    @Test
    void photosCanBeMovedBehindAnotherOne() {
        Answer moved = albums.move(album, List.of(second, first), third);

        assertThat(albums.photosAfter(moved, album)).containsExactly(third, second, first);
    }

    @Test
    void whatIsAddedAgainStaysWhereItIs() {
        Answer added = albums.add(album, first);

        assertThat(albums.photosAfter(added, album)).containsExactly(first, second, third);
    }

    @Test
    void aPhotoCanBeTakenOut() {
        Answer removed = albums.remove(album, second).expecting(204);

        assertThat(albums.photosAfter(removed, album)).containsExactly(first, third);
    }

    @Test
    void severalPhotosCanBeTakenOutAtOnce() {
        Answer removed = albums.removeAll(album, first, third);

        assertThat(albums.photosAfter(removed, album)).containsExactly(second);
    }

    @Test
    void aChosenCoverStandsForTheAlbum() {
        Answer chosen = albums.cover(album, second);

        String token = chosen.consistencyToken();
        Answer found = albums.find(album, "Consistency-Token", token);
        assertThat(found.json().at("/cover/photoId").stringValue()).isEqualTo(second);
    }

    @Test
    void whatIsNotInTheAlbumCannotBeItsCover(SafelightClient safelight) {
        String stranger = safelight.upload(Pictures.any()).photo();

        albums.cover(album, stranger).expectingProblem(409, "photo-not-in-album");
    }
}
