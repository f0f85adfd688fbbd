package org.safelight.query.search.mongo;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.query.library.Story;
import org.safelight.query.search.SearchProjection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Whoever writes at the same time, the view ends as if all had come one after the other. */
class SearchedTogetherTest {

    private static final TestMongo MONGO = TestMongo.fresh();
    private final SearchCollections collections =
            SearchCollections.in(MONGO.database(), "search-b");
    private final MongoSearchWriter writer = new MongoSearchWriter(MONGO.database(), "search-b");

    @AfterAll
    static void stop() {
        MONGO.close();
    }

    @BeforeEach
    void forgetAll() {
        writer.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20})
    void nodesThatWriteTheSamePhotosAndAlbumsLoseNothing(int times) throws Exception {
        List<List<DomainEventMessage<?>>> lives =
                List.of(photosLife(times), albumsLife(1, times), albumsLife(2, times));
        lives.forEach(this::tell);
        List<Document> undisturbed = everything();
        writer.clear();

        try (var nodes = Executors.newFixedThreadPool(6)) {
            List<Callable<Object>> work =
                    Stream.concat(lives.stream(), lives.stream())
                            .map(life -> Executors.callable(() -> tell(life)))
                            .toList();
            for (Future<?> end : nodes.invokeAll(work)) {
                end.get();
            }
        }

        assertThat(undisturbed).hasSize(3);
        assertThat(everything()).isEqualTo(undisturbed);
    }

    private void tell(List<DomainEventMessage<?>> events) {
        Story.tell(events, new SearchProjection(writer));
    }

    /** How often a document was written may differ, and in which order albums came to it. */
    private List<Document> everything() {
        List<Document> photos =
                collections
                        .photos()
                        .find(empty())
                        .projection(exclude("version"))
                        .sort(ascending("_id"))
                        .into(new ArrayList<>());
        for (Document photo : photos) {
            photo.put("albums", List.copyOf(sorted(photo.getList("albums", Document.class))));
            photo.put("terms", photo.getList("terms", String.class).stream().sorted().toList());
        }
        return photos;
    }

    private static List<Document> sorted(List<Document> albums) {
        return albums.stream()
                .sorted((one, other) -> one.getString("album").compareTo(other.getString("album")))
                .toList();
    }

    private static List<DomainEventMessage<?>> photosLife(int times) {
        var story = new Story().then(uploaded(ANNA, 1), uploaded(ANNA, 2), uploaded(ANNA, 3));
        for (int i = 0; i < times; i++) {
            story.then(new PhotoTrashed(photo(ANNA, 2)), new PhotoRestored(photo(ANNA, 2)));
        }
        return story.events();
    }

    private static List<DomainEventMessage<?>> albumsLife(int n, int times) {
        var all = Stream.of(1, 2, 3).map(photo -> entry(ANNA, photo, "R" + photo)).toList();
        var story = new Story().then(created(ANNA, n), new PhotosAddedToAlbum(album(n), all));
        for (int i = 0; i < times; i++) {
            story.then(
                    new PhotosRemovedFromAlbum(album(n), List.of(photo(ANNA, 1), photo(ANNA, n))),
                    new PhotosAddedToAlbum(album(n), List.of(entry(ANNA, n, "B"))));
        }
        return story.events();
    }
}
