package org.safelight.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safelight.contract.library.PhotoState.ACTIVE;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Lists page by page. */
public interface PagingContract extends LibraryContract {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 500})
    default void pagesHoldEverythingOnce(int size) {
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
        assertThat(paged.albumPhotosByDate().getLast()).isEqualTo(paged.timeline());
        assertThat(new HashSet<>(paged.albums())).hasSize(16).hasSameSizeAs(paged.albums());
        assertThat(paged).isEqualTo(WholeView.of(ANNA, reader(), 500));
    }

    @Test
    default void aPageTokenOfAnotherListOrOfNoneIsRefused() {
        new Story().then(uploaded(ANNA, 1), uploaded(ANNA, 2)).tellTo(writer());
        String token = reader().photos(ANNA, ACTIVE, new PageRequest(1, null)).nextPageToken();

        assertThat(reader().photos(ANNA, ACTIVE, new PageRequest(1, token)).items()).hasSize(1);
        for (String wrong : new String[] {token, "", "x", "VVBMT0FERUQgeCB4", "%00"}) {
            assertThatThrownBy(() -> reader().timeline(ANNA, null, new PageRequest(1, wrong)))
                    .isInstanceOf(MalformedPageTokenException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 15, 16})
    default void pagesCanBeTurnedBackToTheStart(int size) {
        var story = new Story().then(created(ANNA, 1));
        for (int n = 1; n <= 15; n++) {
            story.then(uploaded(ANNA, n, at("2020-01-0" + (1 + n / 3) + "T00:00:00")));
            story.then(new PhotosAddedToAlbum(album(1), List.of(entry(ANNA, n, "R" + n / 3))));
        }
        story.tellTo(writer());

        turnsBack(size, page -> reader().photos(ANNA, ACTIVE, page));
        turnsBack(size, page -> reader().timeline(ANNA, null, page));
        for (AlbumOrder order : AlbumOrder.values()) {
            turnsBack(
                    size, page -> reader().albumPhotos(ANNA, album(1), order, page).orElseThrow());
        }
    }

    private void turnsBack(int size, Function<PageRequest, PhotoPage> list) {
        List<PhotoPage> forwards = new ArrayList<>();
        forwards.add(list.apply(new PageRequest(size, null)));
        while (forwards.getLast().nextPageToken() != null) {
            var next = new PageRequest(size, forwards.getLast().nextPageToken());
            forwards.add(list.apply(next));
        }
        assertThat(forwards.getFirst().previousPageToken()).isNull();
        for (int i = forwards.size() - 1; i > 0; i--) {
            var before = new PageRequest(size, forwards.get(i).previousPageToken());
            assertThat(list.apply(before)).isEqualTo(forwards.get(i - 1));
        }
    }

    @Test
    default void aTimelineBeginsWithTheLastPhotoOfADayAndCanBeTurnedBackFromThere() {
        new Story()
                .then(uploaded(ANNA, 1, at("2020-05-04T23:59:59.990")))
                .then(uploaded(ANNA, 2, at("2020-05-05T00:00:00")))
                .then(uploaded(ANNA, 3, at("2020-05-05T23:59:59.990", -11)))
                .then(uploaded(ANNA, 4, at("2020-05-06T00:00:00", 14)))
                .then(uploaded(ANNA, 5, at("2020-05-07T12:00:00")))
                .tellTo(writer());

        PhotoPage page = from("2020-05-05", 2, null);
        assertThat(ids(page.items())).isEqualTo(annas(3, 2));
        PhotoPage next = from("2020-05-05", 2, page.nextPageToken());
        assertThat(ids(next.items())).isEqualTo(annas(1));
        PhotoPage later = from("2020-05-05", 1, page.previousPageToken());
        assertThat(ids(later.items())).isEqualTo(annas(4));
        assertThat(later.previousPageToken()).isNotNull();
        assertThat(ids(from("2020-05-09", 9, null).items())).isEqualTo(annas(5, 4, 3, 2, 1));
        assertThat(from("2020-05-09", 9, null).previousPageToken()).isNull();
    }

    @Test
    default void whoGoesFurtherBackThanThereArePhotosFindsTheWayForth() {
        new Story().then(uploaded(ANNA, 1, at("2020-05-04T10:00:00"))).tellTo(writer());

        PhotoPage nothing = from("2019-01-01", 10, null);

        assertThat(nothing.items()).isEmpty();
        assertThat(nothing.nextPageToken()).isNull();
        PhotoPage back = from("2019-01-01", 10, nothing.previousPageToken());
        assertThat(ids(back.items())).isEqualTo(annas(1));
        assertThat(back.previousPageToken()).isNull();
    }

    @Test
    default void aListWhoseFirstPhotosAreGoneIsTurnedBackToItsNewBeginning() {
        var story = new Story().then(uploaded(ANNA, 1), uploaded(ANNA, 2), uploaded(ANNA, 3));
        story.tellTo(writer());
        String second = reader().photos(ANNA, ACTIVE, new PageRequest(1, null)).nextPageToken();
        PhotoPage page = reader().photos(ANNA, ACTIVE, new PageRequest(1, second));
        story.then(new PhotoTrashed(photo(ANNA, 3))).tellTo(writer());

        var before = new PageRequest(1, page.previousPageToken());

        assertThat(ids(reader().photos(ANNA, ACTIVE, before).items())).isEqualTo(annas(2));
    }

    private PhotoPage from(String day, int size, @Nullable String token) {
        return reader().timeline(ANNA, LocalDate.parse(day), new PageRequest(size, token));
    }
}
