package org.safelight.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.DateSpan;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.statistics.RandomLife;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** Whatever happens, and however often it is delivered, an album says of itself what is in it. */
public interface AlbumsAddUpContract extends LibraryContract {

    static LongStream lives() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("lives")
    default void countsAndDatesAreThoseOfThePhotosThatAreInIt(long seed) {
        var random = new Random(seed);
        var photos = new RandomLife(random);
        List<List<DomainEventMessage<?>>> albums = List.of(life(random, 1), life(random, 2));
        var events = interleaved(random, photos.events(40), albums.get(0), albums.get(1));

        Story.tell(photos.delivered(events), writer());

        for (int n = 1; n <= 2; n++) {
            List<PhotoView> expected = shown(albums.get(n - 1));
            AlbumView album = annasAlbum(n);
            assertThat(album.photoCount()).isEqualTo(expected.size());
            assertThat(album.dates()).isEqualTo(span(expected));
            assertThat(photos(album.albumId(), AlbumOrder.TAKEN)).isEqualTo(expected);
            assertThat(photos(album.albumId(), AlbumOrder.MANUAL))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<DomainEventMessage<?>> life(Random random, int n) {
        var story = new Story().then(created(ANNA, n));
        for (int i = 0; i < 20; i++) {
            UserId owner = random.nextInt(4) == 0 ? BEN : ANNA;
            int photo = 1 + random.nextInt(5);
            if (random.nextInt(3) == 0) {
                story.then(new PhotosRemovedFromAlbum(album(n), List.of(photo(owner, photo))));
            } else {
                story.then(new PhotosAddedToAlbum(album(n), List.of(entry(owner, photo, "A" + i))));
            }
        }
        return story.events();
    }

    @SafeVarargs
    private static List<DomainEventMessage<?>> interleaved(
            Random random, List<DomainEventMessage<?>>... stories) {
        List<List<DomainEventMessage<?>>> left = new ArrayList<>();
        for (List<DomainEventMessage<?>> story : stories) {
            left.add(new ArrayList<>(story));
        }
        List<DomainEventMessage<?>> all = new ArrayList<>();
        while (!left.isEmpty()) {
            List<DomainEventMessage<?>> story = left.get(random.nextInt(left.size()));
            all.add(story.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return all;
    }

    /** The last taken first. */
    private List<PhotoView> shown(List<DomainEventMessage<?>> albumEvents) {
        Set<PhotoId> within = new HashSet<>();
        for (DomainEventMessage<?> event : albumEvents) {
            switch (event.getPayload()) {
                case PhotosAddedToAlbum added ->
                        added.entries().forEach(entry -> within.add(entry.photoId()));
                case PhotosRemovedFromAlbum removed -> removed.photoIds().forEach(within::remove);
                default -> {}
            }
        }
        return within.stream()
                .flatMap(id -> reader().photo(ANNA, id).stream())
                .filter(photo -> photo.state() == PhotoState.ACTIVE)
                .sorted(
                        Comparator.comparingLong((PhotoView photo) -> TimelineKey.of(photo))
                                .thenComparing(photo -> photo.photoId().value())
                                .reversed())
                .toList();
    }

    private static @Nullable DateSpan span(List<PhotoView> photos) {
        return photos.isEmpty()
                ? null
                : new DateSpan(
                        TimelineKey.dayOf(TimelineKey.of(photos.getLast())),
                        TimelineKey.dayOf(TimelineKey.of(photos.getFirst())));
    }

    private List<PhotoView> photos(AlbumId albumId, AlbumOrder order) {
        return reader().albumPhotos(ANNA, albumId, order, ALL).orElseThrow().items();
    }
}
