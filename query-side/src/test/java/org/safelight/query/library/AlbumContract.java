package org.safelight.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;

import java.util.List;

/** What becomes of albums and of what is in them. */
public interface AlbumContract extends LibraryContract {
    @Test
    default void albumsAreReorderedByRankAndLosePhotosThatAreTakenOut() {
        var story = albumOfThree();
        story.then(new PhotosMovedInAlbum(album(1), List.of(entry(ANNA, 3, "A"))))
                .then(new PhotosRemovedFromAlbum(album(1), List.of(photo(ANNA, 1))))
                .tellTo(writer());

        assertThat(inAlbum(1)).isEqualTo(annas(3, 2));
        assertThat(annasAlbum(1).photoCount()).isEqualTo(2);
        assertThat(annasAlbum(1).revision()).isEqualTo(4);
    }

    @Test
    default void theCoverIsTheChosenPhotoWhileItCanBeSeenElseTheFirst() {
        var story = albumOfThree();
        story.tellTo(writer());
        assertThat(cover()).isEqualTo(photo(ANNA, 1));

        story.then(new AlbumCoverChosen(album(1), photo(ANNA, 3))).tellTo(writer());
        assertThat(cover()).isEqualTo(photo(ANNA, 3));

        story.then(new PhotoTrashed(photo(ANNA, 3))).tellTo(writer());
        assertThat(cover()).isEqualTo(photo(ANNA, 1));

        story.then(new PhotoTrashed(photo(ANNA, 1)), new PhotoTrashed(photo(ANNA, 2)))
                .tellTo(writer());
        assertThat(annasAlbum(1).cover()).isNull();
    }

    @Test
    default void aDeletedAlbumIsNotListedButComesBackAsItWas() {
        var story = albumOfThree().then(new AlbumDeleted(album(1)));
        story.tellTo(writer());

        assertThat(reader().albums(ANNA, ALL).items()).isEmpty();
        assertThat(reader().albumPhotos(ANNA, album(1), ALL)).isEmpty();
        assertThat(annasAlbum(1).deleted()).isTrue();

        story.then(new AlbumRestored(album(1))).tellTo(writer());

        assertThat(reader().albums(ANNA, ALL).items()).containsExactly(annasAlbum(1));
        assertThat(inAlbum(1)).isEqualTo(annas(1, 2, 3));
    }

    @Test
    default void anAlbumNeverShowsAnotherOwnersPhoto() {
        var entries = List.of(entry(BEN, 7, "B"), entry(ANNA, 1, "C"));
        new Story()
                .then(created(ANNA, 1), new PhotosAddedToAlbum(album(1), entries))
                .then(uploaded(BEN, 7), uploaded(ANNA, 1))
                .then(new AlbumCoverChosen(album(1), photo(BEN, 7)))
                .tellTo(writer());

        assertThat(inAlbum(1)).isEqualTo(annas(1));
        assertThat(annasAlbum(1).photoCount()).isEqualTo(1);
        assertThat(cover()).isEqualTo(photo(ANNA, 1));
    }
}
