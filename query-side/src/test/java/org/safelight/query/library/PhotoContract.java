package org.safelight.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.contract.library.PhotoState.ACTIVE;
import static org.safelight.contract.library.PhotoState.TRASHED;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.library.Samples.hash;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.safelight.contract.Personal;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.KnownPhotos.Known;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.library.ThumbnailState;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.photo.ThumbnailFault;

import java.util.List;

/** What becomes of photos, seen from a store's two ends: events in, queries out. */
public interface PhotoContract extends LibraryContract {
    @Test
    default void anUploadedPhotoHasEverythingItsEventSays() {
        var event = uploaded(ANNA, 1, at("2018-08-18T16:38:10", 2));
        new Story().then(event).tellTo(writer());

        PhotoView photo = reader().photo(ANNA, event.photoId()).orElseThrow();

        assertThat(photo.original()).isEqualTo(event.original());
        assertThat(photo.fileName()).isEqualTo(Personal.readable(event.fileName()));
        assertThat(photo.facts()).isEqualTo(event.facts());
        assertThat(photo.uploadedAt()).isEqualTo(Story.START);
        assertThat(photo.revision()).isEqualTo(1);
        assertThat(photo.thumbnailState()).isEqualTo(ThumbnailState.PENDING);
    }

    @Test
    default void aThumbnailArrivesFailsAndIsTriedAgainWithoutANewRevision() {
        var fault = new ThumbnailFault(ThumbnailFault.Kind.UNDECODABLE, "The file is cut short");
        var upload = uploaded(ANNA, 1);
        var story = new Story().then(upload, new ThumbnailFailed(photo(ANNA, 1), fault));
        story.tellTo(writer());
        assertThat(anna(1).thumbnailState()).isEqualTo(ThumbnailState.FAILED);
        assertThat(anna(1).fault()).isEqualTo(fault);

        story.then(
                        new ThumbnailRetryRequested(
                                photo(ANNA, 1), upload.original(), upload.facts().format()))
                .tellTo(writer());
        assertThat(anna(1).thumbnailState()).isEqualTo(ThumbnailState.PENDING);
        assertThat(anna(1).fault()).isNull();

        story.then(rendered(ANNA, 1)).tellTo(writer());
        assertThat(anna(1).thumbnailState()).isEqualTo(ThumbnailState.READY);
        assertThat(anna(1).thumbnail()).isEqualTo(rendered(ANNA, 1).thumbnail());
        assertThat(anna(1).revision()).isEqualTo(1);
    }

    @Test
    default void aCorrectedDateReplacesTheCamerasUntilItIsTakenBack() {
        var story =
                new Story()
                        .then(
                                uploaded(ANNA, 1, at("2001-01-01T00:00:00")),
                                described(1, description("", at("2020-05-05T10:00:00"))));
        story.tellTo(writer());
        assertThat(anna(1).takenAt()).isEqualTo(at("2020-05-05T10:00:00"));

        story.then(described(1, description("", null))).tellTo(writer());
        assertThat(anna(1).takenAt()).isEqualTo(at("2001-01-01T00:00:00"));
        assertThat(anna(1).revision()).isEqualTo(3);
    }

    @Test
    default void theTimelineGoesByTheClockOnTheWallElseByTheUploadInUtc() {
        new Story()
                .then(
                        uploaded(ANNA, 1, at("2026-03-01T11:59:59", -8)),
                        uploaded(ANNA, 2),
                        uploaded(ANNA, 3, at("2026-03-01T23:00:00", 14)),
                        uploaded(ANNA, 4, at("-0100-01-01T00:00:00")),
                        uploaded(ANNA, 5, at("2026-03-01T11:59:59.500")))
                .tellTo(writer());

        assertThat(ids(reader().timeline(ANNA, null, ALL).items())).isEqualTo(annas(3, 2, 5, 1, 4));
        assertThat(ids(reader().photos(ANNA, ACTIVE, ALL).items())).isEqualTo(annas(5, 4, 3, 2, 1));
    }

    @Test
    default void aTrashedPhotoLeavesEverythingButTheTrashAndComesBackToItsPlace() {
        var story = albumOfThree().then(new PhotoTrashed(photo(ANNA, 2)));
        story.tellTo(writer());

        assertThat(ids(reader().timeline(ANNA, null, ALL).items())).isEqualTo(annas(3, 1));
        assertThat(ids(reader().photos(ANNA, TRASHED, ALL).items())).isEqualTo(annas(2));
        assertThat(inAlbum(1)).isEqualTo(annas(1, 3));
        assertThat(annasAlbum(1).photoCount()).isEqualTo(2);

        story.then(new PhotoRestored(photo(ANNA, 2))).tellTo(writer());

        assertThat(inAlbum(1)).isEqualTo(annas(1, 2, 3));
        assertThat(annasAlbum(1).photoCount()).isEqualTo(3);
        assertThat(anna(2).revision()).isEqualTo(3);
    }

    @Test
    default void aPurgedPhotoIsNowhereAndItsBytesMakeAFreshPhoto() {
        var story =
                albumOfThree()
                        .then(described(2, description("Gone", null)))
                        .then(new PhotoTrashed(photo(ANNA, 2)), purged(ANNA, 2));
        story.tellTo(writer());

        assertThat(reader().photo(ANNA, photo(ANNA, 2))).isEmpty();
        assertThat(reader().photos(ANNA, TRASHED, ALL).items()).isEmpty();
        assertThat(reader().known(ANNA, List.of(hash(2))).photos()).isEmpty();
        assertThat(inAlbum(1)).isEqualTo(annas(1, 3));

        story.then(uploaded(ANNA, 2)).tellTo(writer());

        assertThat(anna(2).revision()).isEqualTo(1);
        assertThat(anna(2).description()).isEqualTo(Description.NONE);
        assertThat(annasAlbum(1).photoCount()).isEqualTo(3);
    }

    @Test
    default void nobodySeesWhatIsSomebodyElses() {
        albumOfThree().tellTo(writer());

        assertThat(reader().photo(BEN, photo(ANNA, 1))).isEmpty();
        assertThat(reader().photos(BEN, ACTIVE, ALL).items()).isEmpty();
        assertThat(reader().timeline(BEN, null, ALL).items()).isEmpty();
        assertThat(reader().album(BEN, album(1))).isEmpty();
        assertThat(reader().albums(BEN, ALL).items()).isEmpty();
        assertThat(reader().albumPhotos(BEN, album(1), AlbumOrder.MANUAL, ALL)).isEmpty();
        assertThat(reader().known(BEN, List.of(hash(1))).photos()).isEmpty();
    }

    @Test
    default void knownPhotosSayWhereTheyAreInTheirLife() {
        new Story()
                .then(uploaded(ANNA, 1), uploaded(ANNA, 2), new PhotoTrashed(photo(ANNA, 2)))
                .tellTo(writer());

        assertThat(reader().known(ANNA, List.of(hash(1), hash(2), hash(3), hash(1))).photos())
                .containsExactly(
                        new Known(hash(1), photo(ANNA, 1), ACTIVE),
                        new Known(hash(2), photo(ANNA, 2), TRASHED));
    }
}
