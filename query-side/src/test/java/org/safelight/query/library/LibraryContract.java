package org.safelight.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safelight.contract.library.PhotoState.ACTIVE;
import static org.safelight.contract.library.PhotoState.TRASHED;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.hash;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.KnownPhotos.Known;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.library.ThumbnailState;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.ThumbnailFault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What every store of the library view does, seen from its two ends: events in, queries out. */
public abstract class LibraryContract {

    private static final PageRequest ALL = new PageRequest(500, null);

    protected abstract LibraryWriter writer();

    protected abstract LibraryReader reader();

    @Test
    void anUploadedPhotoHasEverythingItsEventSays() {
        var event = uploaded(ANNA, 1, at("2018-08-18T16:38:10", 2));
        new Story().then(event).tellTo(writer());

        PhotoView photo = reader().photo(ANNA, event.photoId()).orElseThrow();

        assertThat(photo.original()).isEqualTo(event.original());
        assertThat(photo.fileName()).isEqualTo(event.fileName());
        assertThat(photo.facts()).isEqualTo(event.facts());
        assertThat(photo.uploadedAt()).isEqualTo(Story.START);
        assertThat(photo.revision()).isEqualTo(1);
        assertThat(photo.thumbnailState()).isEqualTo(ThumbnailState.PENDING);
    }

    @Test
    void aThumbnailArrivesFailsAndIsTriedAgainWithoutANewRevision() {
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
    void aCorrectedDateReplacesTheCamerasUntilItIsTakenBack() {
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
    void theTimelineGoesByTheClockOnTheWallElseByTheUploadInUtc() {
        new Story()
                .then(
                        uploaded(ANNA, 1, at("2026-03-01T11:59:59", -8)),
                        uploaded(ANNA, 2),
                        uploaded(ANNA, 3, at("2026-03-01T23:00:00", 14)),
                        uploaded(ANNA, 4, at("-0100-01-01T00:00:00")),
                        uploaded(ANNA, 5, at("2026-03-01T11:59:59.500")))
                .tellTo(writer());

        assertThat(ids(reader().timeline(ANNA, ALL).items())).isEqualTo(annas(3, 2, 5, 1, 4));
        assertThat(ids(reader().photos(ANNA, ACTIVE, ALL).items())).isEqualTo(annas(5, 4, 3, 2, 1));
    }

    @Test
    void aTrashedPhotoLeavesEverythingButTheTrashAndComesBackToItsPlace() {
        var story = albumOfThree().then(new PhotoTrashed(photo(ANNA, 2)));
        story.tellTo(writer());

        assertThat(ids(reader().timeline(ANNA, ALL).items())).isEqualTo(annas(3, 1));
        assertThat(ids(reader().photos(ANNA, TRASHED, ALL).items())).isEqualTo(annas(2));
        assertThat(inAlbum(1)).isEqualTo(annas(1, 3));
        assertThat(annasAlbum(1).photoCount()).isEqualTo(2);

        story.then(new PhotoRestored(photo(ANNA, 2))).tellTo(writer());

        assertThat(inAlbum(1)).isEqualTo(annas(1, 2, 3));
        assertThat(annasAlbum(1).photoCount()).isEqualTo(3);
        assertThat(anna(2).revision()).isEqualTo(3);
    }

    @Test
    void aPurgedPhotoIsNowhereAndItsBytesMakeAFreshPhoto() {
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
        assertThat(anna(2).description().caption().value()).isEmpty();
        assertThat(annasAlbum(1).photoCount()).isEqualTo(3);
    }

    @Test
    void albumsAreReorderedByRankAndLosePhotosThatAreTakenOut() {
        var story = albumOfThree();
        story.then(new PhotosMovedInAlbum(album(1), List.of(entry(ANNA, 3, "A"))))
                .then(new PhotosRemovedFromAlbum(album(1), List.of(photo(ANNA, 1))))
                .tellTo(writer());

        assertThat(inAlbum(1)).isEqualTo(annas(3, 2));
        assertThat(annasAlbum(1).photoCount()).isEqualTo(2);
        assertThat(annasAlbum(1).revision()).isEqualTo(4);
    }

    @Test
    void theCoverIsTheChosenPhotoWhileItCanBeSeenElseTheFirst() {
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
    void aDeletedAlbumIsNotListedButComesBackAsItWas() {
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
    void nobodySeesWhatIsSomebodyElses() {
        albumOfThree().tellTo(writer());

        assertThat(reader().photo(BEN, photo(ANNA, 1))).isEmpty();
        assertThat(reader().photos(BEN, ACTIVE, ALL).items()).isEmpty();
        assertThat(reader().timeline(BEN, ALL).items()).isEmpty();
        assertThat(reader().album(BEN, album(1))).isEmpty();
        assertThat(reader().albums(BEN, ALL).items()).isEmpty();
        assertThat(reader().albumPhotos(BEN, album(1), ALL)).isEmpty();
        assertThat(reader().known(BEN, List.of(hash(1))).photos()).isEmpty();
    }

    @Test
    void anAlbumNeverShowsAnotherOwnersPhoto() {
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
    void knownPhotosSayWhereTheyAreInTheirLife() {
        new Story()
                .then(uploaded(ANNA, 1), uploaded(ANNA, 2), new PhotoTrashed(photo(ANNA, 2)))
                .tellTo(writer());

        assertThat(reader().known(ANNA, List.of(hash(1), hash(2), hash(3), hash(1))).photos())
                .containsExactly(
                        new Known(hash(1), photo(ANNA, 1), ACTIVE),
                        new Known(hash(2), photo(ANNA, 2), TRASHED));
    }

    @Test
    void eventsDeliveredAgainFromAnyPointChangeNothing() {
        List<DomainEventMessage<?>> events = LifeStory.events();
        Story.tell(events, writer());
        WholeView once = WholeView.of(reader());

        for (int from = 0; from < events.size(); from++) {
            writer().clear();
            Story.tell(events.subList(0, events.size() / 2 + from / 2), writer());
            Story.tell(events.subList(from / 2, events.size()), writer());
            assertThat(WholeView.of(reader())).isEqualTo(once);
        }
    }

    @Test
    void everyEventDeliveredTwiceChangesNothing() {
        Story.tell(LifeStory.events(), writer());
        WholeView once = WholeView.of(reader());
        writer().clear();

        for (DomainEventMessage<?> event : LifeStory.events()) {
            Story.tell(List.of(event, event), writer());
        }

        assertThat(WholeView.of(reader())).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void photosAndAlbumsMayTellTheirStoriesInAnyOrder(long seed) {
        Story.tell(LifeStory.events(), writer());
        WholeView inOrder = WholeView.of(reader());
        writer().clear();

        Story.tell(LifeStory.interleaved(new Random(seed)), writer());

        assertThat(WholeView.of(reader())).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 500})
    void pagesHoldEverythingOnce(int size) {
        var story = new Story().then(created(ANNA, 1));
        List<PhotoId> all = new ArrayList<>();
        for (int n = 1; n <= 15; n++) {
            // Three photos at a time share what they are sorted by.
            story.then(uploaded(ANNA, n, at("2020-01-0" + (1 + n / 3) + "T00:00:00")));
            story.then(new PhotosAddedToAlbum(album(1), List.of(entry(ANNA, n, "R" + n / 3))));
            story.then(created(ANNA, 100 + n));
            all.add(photo(ANNA, n));
        }
        story.tellTo(writer());

        var paged = WholeView.of(ANNA, reader(), size);

        assertThat(ids(paged.active())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ids(paged.timeline())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ids(paged.albumPhotos().getLast())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(new HashSet<>(paged.albums())).hasSize(16).hasSameSizeAs(paged.albums());
        assertThat(paged).isEqualTo(WholeView.of(ANNA, reader(), 500));
    }

    @Test
    void aPageTokenOfAnotherListOrOfNoneIsRefused() {
        new Story().then(uploaded(ANNA, 1), uploaded(ANNA, 2)).tellTo(writer());
        String token = reader().photos(ANNA, ACTIVE, new PageRequest(1, null)).nextPageToken();

        assertThat(reader().photos(ANNA, ACTIVE, new PageRequest(1, token)).items()).hasSize(1);
        for (String wrong : new String[] {token, "", "x", "VVBMT0FERUQgeCB4", "%00"}) {
            assertThatThrownBy(() -> reader().timeline(ANNA, new PageRequest(1, wrong)))
                    .isInstanceOf(MalformedPageTokenException.class);
        }
    }

    @Test
    void aClearedViewIsEmptyAndCanBeFilledAgain() {
        albumOfThree().tellTo(writer());
        WholeView before = WholeView.of(reader());

        writer().clear();
        assertThat(reader().photos(ANNA, ACTIVE, ALL).items()).isEmpty();
        assertThat(reader().albums(ANNA, ALL).items()).isEmpty();

        albumOfThree().tellTo(writer());
        assertThat(WholeView.of(reader())).isEqualTo(before);
    }

    private static Story albumOfThree() {
        var entries = List.of(entry(ANNA, 1, "B"), entry(ANNA, 2, "Ba"), entry(ANNA, 3, "a"));
        return new Story()
                .then(uploaded(ANNA, 1), uploaded(ANNA, 2), uploaded(ANNA, 3))
                .then(created(ANNA, 1), new PhotosAddedToAlbum(album(1), entries));
    }

    private static PhotoDescribed described(int photo, Description to) {
        return new PhotoDescribed(photo(ANNA, photo), to);
    }

    private PhotoView anna(int n) {
        return reader().photo(ANNA, photo(ANNA, n)).orElseThrow();
    }

    private AlbumView annasAlbum(int n) {
        return reader().album(ANNA, album(n)).orElseThrow();
    }

    private PhotoId cover() {
        return Optional.ofNullable(annasAlbum(1).cover()).orElseThrow().photoId();
    }

    private List<PhotoId> inAlbum(int n) {
        return ids(reader().albumPhotos(ANNA, album(n), ALL).orElseThrow().items());
    }

    private static List<PhotoId> annas(Integer... photos) {
        return List.of(photos).stream().map(n -> photo(ANNA, n)).toList();
    }

    private static List<PhotoId> ids(List<PhotoView> photos) {
        return photos.stream().map(PhotoView::photoId).toList();
    }
}
