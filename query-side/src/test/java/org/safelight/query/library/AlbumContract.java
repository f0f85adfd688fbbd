package org.safelight.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.erasure.ErasureEvent.ErasureCompleted;
import org.safelight.contract.erasure.ErasureEvent.OwnerErased;
import org.safelight.contract.erasure.Reason;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.DateSpan;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoId;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

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
    default void theAlbumsOfTheErasedAreGoneAndLaterOnesAndThoseOfOthersStay() {
        var story = albumOfThree();
        story.then(created(BEN, 2))
                .then(new OwnerErased(ANNA, "a-key", new Reason("case 7")))
                .then(created(ANNA, 3))
                .tellTo(writer());

        assertThat(reader().album(ANNA, album(1))).isEmpty();
        assertThat(reader().albumPhotos(ANNA, album(1), AlbumOrder.MANUAL, ALL)).isEmpty();
        assertThat(reader().album(ANNA, album(3))).isPresent();
        assertThat(reader().album(BEN, album(2))).isPresent();

        story.then(new ErasureCompleted(ANNA, "a-key", Story.START.plusSeconds(6)))
                .tellTo(writer());

        assertThat(reader().album(ANNA, album(1))).isEmpty();
        assertThat(reader().album(ANNA, album(3))).isPresent();
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
        assertThat(reader().albumPhotos(ANNA, album(1), AlbumOrder.MANUAL, ALL)).isEmpty();
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

    @Test
    default void anAlbumSaysWhenItsFirstAndItsLastPhotoWereTaken() {
        var story = datedAlbum();
        story.tellTo(writer());
        assertThat(datesOfAlbum()).isEqualTo(span("2019-12-31", "2021-06-15"));

        story.then(new PhotoTrashed(photo(ANNA, 3))).tellTo(writer());
        assertThat(datesOfAlbum()).isEqualTo(span("2019-12-31", "2020-05-05"));

        story.then(new PhotosRemovedFromAlbum(album(1), List.of(photo(ANNA, 1)))).tellTo(writer());
        assertThat(datesOfAlbum()).isEqualTo(span("2020-05-05", "2020-05-05"));

        story.then(new PhotoRestored(photo(ANNA, 3))).tellTo(writer());
        assertThat(datesOfAlbum()).isEqualTo(span("2020-05-05", "2021-06-15"));

        story.then(described(3, description("", at("1999-01-02T10:00:00")))).tellTo(writer());
        assertThat(datesOfAlbum()).isEqualTo(span("1999-01-02", "2020-05-05"));
    }

    @Test
    default void anAlbumThatShowsNothingHasNoDates() {
        datedAlbum()
                .then(new PhotoTrashed(photo(ANNA, 1)), new PhotoTrashed(photo(ANNA, 2)))
                .then(new PhotoTrashed(photo(ANNA, 3)), purged(ANNA, 3))
                .tellTo(writer());

        assertThat(annasAlbum(1).dates()).isNull();
        assertThat(annasAlbum(1).photoCount()).isZero();
    }

    @Test
    default void anAlbumCanBeReadByDateTheLastTakenFirst() {
        var story = datedAlbum();
        story.tellTo(writer());
        assertThat(inAlbum(1)).isEqualTo(annas(2, 3, 1));
        assertThat(inAlbumByDate()).isEqualTo(annas(3, 2, 1));

        story.then(described(1, description("", at("2022-01-01T00:00:00"))))
                .then(new PhotoTrashed(photo(ANNA, 2)))
                .tellTo(writer());

        assertThat(inAlbumByDate()).isEqualTo(annas(1, 3));
        assertThat(inAlbum(1)).isEqualTo(annas(3, 1));
    }

    private static Story datedAlbum() {
        return new Story()
                .then(uploaded(ANNA, 1, at("2019-12-31T23:59:59", -8)))
                .then(uploaded(ANNA, 2, at("2020-05-05T10:00:00")))
                .then(uploaded(ANNA, 3, at("2021-06-15T00:00:00", 14)))
                .then(created(ANNA, 1))
                .then(
                        new PhotosAddedToAlbum(
                                album(1),
                                List.of(
                                        entry(ANNA, 2, "A"),
                                        entry(ANNA, 3, "B"),
                                        entry(ANNA, 1, "C"))));
    }

    private DateSpan datesOfAlbum() {
        assertThat(reader().albums(ANNA, ALL).items()).containsExactly(annasAlbum(1));
        return Objects.requireNonNull(annasAlbum(1).dates());
    }

    private List<PhotoId> inAlbumByDate() {
        return ids(
                reader().albumPhotos(ANNA, album(1), AlbumOrder.TAKEN, ALL).orElseThrow().items());
    }

    private static DateSpan span(String first, String last) {
        return new DateSpan(LocalDate.parse(first), LocalDate.parse(last));
    }
}
