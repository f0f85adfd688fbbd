package org.safelight.query.history;

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
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.history.AlbumHistoryEntry;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.history.AlbumMoment;
import org.safelight.contract.history.PlaceChange;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.query.library.Story;

import java.util.List;

class AlbumTrailTest {

    private final Story story =
            new Story()
                    .then(created(ANNA, 1))
                    .then(
                            new PhotosAddedToAlbum(
                                    album(1),
                                    List.of(
                                            entry(ANNA, 1, "a0"),
                                            entry(ANNA, 2, "a1"),
                                            entry(ANNA, 3, "a2"))));

    @Test
    void whatIsAddedIsToldWithItsPositions() {
        assertThat(latest().before()).isEqualTo(latest().after());
        assertThat(latest().places().count()).isEqualTo(3);
        assertThat(latest().places().first().getLast())
                .isEqualTo(new PlaceChange(photo(ANNA, 3), null, 3));
    }

    @Test
    void whatIsMovedIsToldWithOldAndNewPosition() {
        story.then(new PhotosMovedInAlbum(album(1), List.of(entry(ANNA, 3, "Zz"))));

        assertThat(latest().places().first())
                .containsExactly(new PlaceChange(photo(ANNA, 3), 3, 1));
    }

    @Test
    void whatIsRemovedIsToldWithItsOldPosition() {
        story.then(new PhotosRemovedFromAlbum(album(1), List.of(photo(ANNA, 2))));

        assertThat(latest().places().first())
                .containsExactly(new PlaceChange(photo(ANNA, 2), 2, null));
    }

    @Test
    void titleCoverAndDeletionAreToldBeforeAndAfter() {
        story.then(new AlbumDescribed(album(1), new AlbumTitle("Sea"), AlbumText.NONE));
        assertThat(latest().before())
                .extracting(AlbumMoment::title)
                .isEqualTo(new AlbumTitle("Album 1"));
        assertThat(latest().after().title()).isEqualTo(new AlbumTitle("Sea"));

        story.then(new AlbumCoverChosen(album(1), photo(ANNA, 2)));
        assertThat(latest().before()).extracting(AlbumMoment::cover).isNull();
        assertThat(latest().after().cover()).isEqualTo(photo(ANNA, 2));

        story.then(new AlbumDeleted(album(1)));
        assertThat(latest().after().deleted()).isTrue();
        assertThat(latest().after().cover()).isEqualTo(photo(ANNA, 2));
    }

    @Test
    void aStrangerIsToldNothing() {
        var trail = new AlbumTrail(new PageRequest(50, null));
        story.events().forEach(trail);

        assertThat(trail.of(BEN)).isEmpty();
    }

    @Test
    void aPhotoIsNoAlbum() {
        var trail = new AlbumTrail(new PageRequest(50, null));
        new Story().then(uploaded(ANNA, 1)).events().forEach(trail);

        assertThat(trail.of(ANNA)).isEmpty();
    }

    @Test
    void pagesAreToldFromTheLastToTheFirstWithoutAGap() {
        for (int n = 0; n < 5; n++) {
            story.then(new AlbumDescribed(album(1), new AlbumTitle("Title " + n), AlbumText.NONE));
        }
        AlbumHistoryPage first = page(new PageRequest(3, null));
        AlbumHistoryPage second = page(new PageRequest(3, first.nextPageToken()));
        // What happens meanwhile belongs on a page before the first.
        story.then(new AlbumDeleted(album(1)));
        AlbumHistoryPage third = page(new PageRequest(3, second.nextPageToken()));

        assertThat(List.of(first.items().size(), second.items().size(), third.items().size()))
                .containsExactly(3, 3, 1);
        assertThat(first.items().getFirst().after().title().value()).isEqualTo("Title 4");
        assertThat(second.items().getFirst().after().title().value()).isEqualTo("Title 1");
        assertThat(third.items().getFirst().origin().change()).isEqualTo("AlbumCreated");
        assertThat(third.items().getFirst().before()).isNull();
        assertThat(third.nextPageToken()).isNull();
    }

    private AlbumHistoryEntry latest() {
        return page(new PageRequest(1, null)).items().getFirst();
    }

    private AlbumHistoryPage page(PageRequest request) {
        var trail = new AlbumTrail(request);
        story.events().forEach(trail);
        return trail.of(ANNA).orElseThrow();
    }
}
