package org.safelight.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;

import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.history.AlbumComparison;
import org.safelight.contract.history.PlaceChange;
import org.safelight.query.library.Story;

import java.util.List;

class ComparisonTest {

    private final PhotosAddedToAlbum four =
            new PhotosAddedToAlbum(
                    album(1),
                    List.of(
                            entry(ANNA, 1, "a0"),
                            entry(ANNA, 2, "a1"),
                            entry(ANNA, 3, "a2"),
                            entry(ANNA, 4, "a3")));

    @Test
    void nothingHappenedWhereNothingHappened() {
        AlbumComparison result = after();

        assertThat(result.before()).isEqualTo(result.after());
        assertThat(result.added().count()).isZero();
        assertThat(result.removed().count()).isZero();
        assertThat(result.moved().count()).isZero();
    }

    @Test
    void aPhotoThatMovedIsNamedAndNotThoseItPassed() {
        AlbumComparison result =
                after(new PhotosMovedInAlbum(album(1), List.of(entry(ANNA, 4, "Zz"))));

        assertThat(result.moved().first()).containsExactly(new PlaceChange(photo(ANNA, 4), 4, 1));
    }

    @Test
    void ofTwoThatChangedPlacesTheOneThatWasMovedIsNamed() {
        AlbumComparison result =
                after(
                        new PhotosRemovedFromAlbum(
                                album(1), List.of(photo(ANNA, 2), photo(ANNA, 4))),
                        new PhotosMovedInAlbum(album(1), List.of(entry(ANNA, 3, "Zz"))));

        assertThat(result.moved().first()).containsExactly(new PlaceChange(photo(ANNA, 3), 3, 1));
    }

    @Test
    void aNewRankInTheSameOrderIsNoMove() {
        AlbumComparison result =
                after(
                        new PhotosMovedInAlbum(
                                album(1), List.of(entry(ANNA, 3, "b00"), entry(ANNA, 4, "b01"))));

        assertThat(result.moved().count()).isZero();
    }

    @Test
    void thatOthersLeftMovesNobody() {
        AlbumComparison result =
                after(new PhotosRemovedFromAlbum(album(1), List.of(photo(ANNA, 1))));

        assertThat(result.removed().first())
                .containsExactly(new PlaceChange(photo(ANNA, 1), 1, null));
        assertThat(result.moved().count()).isZero();
    }

    @Test
    void newTitleCoverAndPhotosAreNamed() {
        AlbumComparison result =
                after(
                        new AlbumDescribed(album(1), new AlbumTitle("Sea"), AlbumText.NONE),
                        new AlbumCoverChosen(album(1), photo(ANNA, 2)),
                        new PhotosAddedToAlbum(album(1), List.of(entry(ANNA, 5, "a4"))));

        assertThat(result.before().title().value()).isEqualTo("Album 1");
        assertThat(result.after().title().value()).isEqualTo("Sea");
        assertThat(result.after().cover()).isEqualTo(photo(ANNA, 2));
        assertThat(result.added().first())
                .containsExactly(new PlaceChange(photo(ANNA, 5), null, 5));
    }

    @Test
    void whatCameAndWentAgainIsNotNamed() {
        AlbumComparison result =
                after(
                        new PhotosAddedToAlbum(album(1), List.of(entry(ANNA, 5, "a4"))),
                        new PhotosRemovedFromAlbum(album(1), List.of(photo(ANNA, 5))));

        assertThat(result.added().count()).isZero();
        assertThat(result.removed().count()).isZero();
    }

    /** Compares the album of four with what these events made of it. */
    private AlbumComparison after(AlbumEvent... events) {
        var story = new Story().then(created(ANNA, 1), four).then(events);
        var before = new AlbumAsOf(Story.START.plusSeconds(1));
        var after = new AlbumAsOf(Story.START.plusSeconds(100));
        story.events().forEach(before.andThen(after));
        return new Comparison(before.of(ANNA).orElseThrow(), after.of(ANNA).orElseThrow()).result();
    }
}
