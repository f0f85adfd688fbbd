package org.safelight.query.library.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.uploaded;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.query.library.LibraryProjection;
import org.safelight.query.library.LibraryWriter;
import org.safelight.query.library.LifeStory;
import org.safelight.query.library.Story;
import org.safelight.query.library.WholeView;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Whatever is interrupted, overtaken or repeated, the view ends as if it had not been. */
class WithoutTransactionsTest {

    private static final TestMongo MONGO = TestMongo.fresh();
    private final LibraryCollections collections =
            LibraryCollections.in(MONGO.database(), "library-b");
    private final LibraryWriter writer = new MongoLibraryWriter(MONGO.database(), "library-b");

    @AfterAll
    static void stop() {
        MONGO.close();
    }

    @BeforeEach
    void empty() {
        writer.clear();
    }

    @Test
    void aCrashBeforeAnyReadOrWriteIsMadeGoodByDeliveringAgain() {
        List<DomainEventMessage<?>> events = LifeStory.events();
        WholeView undisturbed = toldInOrder(events);
        boolean crashed = true;
        for (int calls = 0; crashed; calls++) {
            writer.clear();
            int crash = tellUntilCrash(events, calls);
            crashed = crash < events.size();
            assertThat(view()).as("A view can be read at any time").isNotNull();

            Story.tell(events.subList(Math.max(0, crash - 3), events.size()), writer);

            assertThat(view()).as("Crash after %s calls", calls).isEqualTo(undisturbed);
        }
    }

    @Test
    void otherSegmentsMayGoOnBeforeWhatCrashedIsDeliveredAgain() {
        List<DomainEventMessage<?>> events = together(aPhotosLife(), anAlbumsLife());
        WholeView undisturbed = toldInOrder(events);
        boolean crashed = true;
        for (int calls = 0; crashed; calls++) {
            writer.clear();
            int crash = tellUntilCrash(events, calls);
            crashed = crash < events.size();
            if (crashed) {
                var left = events.subList(crash, events.size());
                String held = left.getFirst().getAggregateIdentifier();
                Story.tell(left.stream().filter(it -> !isOf(held, it)).toList(), writer);
                Story.tell(left.stream().filter(it -> isOf(held, it)).toList(), writer);
            }

            assertThat(view()).as("Crash after %s calls", calls).isEqualTo(undisturbed);
        }
    }

    @Test
    void aPhotoAndAnAlbumMayInterruptEachOtherAnywhere() {
        for (int photo = 1; photo <= aPhotosLife().size(); photo++) {
            for (int album = 1; album <= anAlbumsLife().size(); album++) {
                var ofPhoto = aPhotosLife().subList(0, photo);
                var ofAlbum = anAlbumsLife().subList(0, album);
                WholeView undisturbed = toldInOrder(together(ofPhoto, ofAlbum));
                interruptLast(ofPhoto, ofAlbum, undisturbed);
                interruptLast(ofAlbum, ofPhoto, undisturbed);
            }
        }
    }

    @Test
    void aNodeThatWasThoughtDeadMayFinishWhatItBeganWhenOthersHaveGoneOn() {
        List<DomainEventMessage<?>> events = together(aPhotosLife(), anAlbumsLife());
        WholeView undisturbed = toldInOrder(events);
        for (int at = 0; at < events.size(); at++) {
            var others = events.subList(at, events.size());
            interruptEverywhere(events.subList(0, at), events.get(at), others, undisturbed);
        }
    }

    @Test
    void anyEventMayComeOnceMoreLongAfter() {
        List<DomainEventMessage<?>> events = LifeStory.events();
        WholeView undisturbed = toldInOrder(events);

        for (DomainEventMessage<?> event : events) {
            Story.tell(List.of(event), writer);
            assertThat(view()).as("%s again", event.getPayload()).isEqualTo(undisturbed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void nodesThatDoTheSameWorkAtTheSameTimeDoNoHarm(int round) throws Exception {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int n = 1; n <= 3; n++) {
            events.addAll(busyPhoto(n, 10 * round));
        }
        List<DomainEventMessage<?>> ofPhotos = List.copyOf(events);
        List<DomainEventMessage<?>> ofAlbum = busyAlbum(10 * round);
        events.addAll(ofAlbum);
        WholeView undisturbed = toldInOrder(events);
        writer.clear();

        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Object> photos = Executors.callable(() -> Story.tell(ofPhotos, writer));
            Callable<Object> album = Executors.callable(() -> Story.tell(ofAlbum, writer));
            for (Future<?> end : nodes.invokeAll(List.of(photos, album, photos, album))) {
                end.get();
            }
        }

        assertThat(view()).isEqualTo(undisturbed);
    }

    /** The last event of one is in the middle of the last event of the other. */
    private void interruptLast(
            List<DomainEventMessage<?>> interrupted,
            List<DomainEventMessage<?>> interrupting,
            WholeView undisturbed) {
        var before =
                together(
                        interrupted.subList(0, interrupted.size() - 1),
                        interrupting.subList(0, interrupting.size() - 1));
        interruptEverywhere(
                before, interrupted.getLast(), List.of(interrupting.getLast()), undisturbed);
    }

    private void interruptEverywhere(
            List<DomainEventMessage<?>> before,
            DomainEventMessage<?> event,
            List<DomainEventMessage<?>> meanwhile,
            WholeView undisturbed) {
        boolean interrupted = true;
        for (int calls = 0; interrupted; calls++) {
            writer.clear();
            Story.tell(before, writer);
            var interruption = Interruption.after(calls, () -> Story.tell(meanwhile, writer));

            Story.tell(List.of(event), interrupted(interruption));

            interrupted = interruption.happened();
            if (interrupted) {
                assertThat(view())
                        .as("%s interrupted after %s calls", event.getPayload(), calls)
                        .isEqualTo(undisturbed);
            }
        }
    }

    /** The index of the event in which the crash happened. */
    private int tellUntilCrash(List<DomainEventMessage<?>> events, int calls) {
        LibraryWriter doomed = interrupted(Interruption.crashAfter(calls));
        var projection = new AnnotationEventHandlerAdapter(new LibraryProjection(doomed));
        for (int i = 0; i < events.size(); i++) {
            try {
                projection.handle(events.get(i));
            } catch (Exception e) {
                assertThat(e).isInstanceOf(Interruption.Crash.class);
                return i;
            }
        }
        return events.size();
    }

    private LibraryWriter interrupted(Interruption interruption) {
        return new MongoLibraryWriter(interruption.of(collections));
    }

    private WholeView toldInOrder(List<DomainEventMessage<?>> events) {
        writer.clear();
        Story.tell(events, writer);
        return view();
    }

    private static WholeView view() {
        return WholeView.of(new MongoLibraryReader(MONGO.database(), "library-b"));
    }

    private static boolean isOf(String aggregate, DomainEventMessage<?> event) {
        return event.getAggregateIdentifier().equals(aggregate);
    }

    private static List<DomainEventMessage<?>> together(
            List<DomainEventMessage<?>> some, List<DomainEventMessage<?>> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<DomainEventMessage<?>> aPhotosLife() {
        return new Story()
                .then(uploaded(ANNA, 1), new PhotoTrashed(photo(ANNA, 1)))
                .then(new PhotoRestored(photo(ANNA, 1)), new PhotoTrashed(photo(ANNA, 1)))
                .then(purged(ANNA, 1), uploaded(ANNA, 1))
                .events();
    }

    private static List<DomainEventMessage<?>> anAlbumsLife() {
        return new Story()
                .then(created(ANNA, 1), added(1, "B"), removed(1), added(1, "C"))
                .then(new PhotosMovedInAlbum(album(1), List.of(entry(ANNA, 1, "D"))))
                .then(new AlbumCoverChosen(album(1), photo(ANNA, 1)))
                .events();
    }

    private static List<DomainEventMessage<?>> busyPhoto(int n, int times) {
        var story = new Story().then(uploaded(ANNA, n));
        for (int i = 0; i < times; i++) {
            story.then(new PhotoTrashed(photo(ANNA, n)), new PhotoRestored(photo(ANNA, n)));
        }
        return (n == 2 ? story.then(new PhotoTrashed(photo(ANNA, n))) : story).events();
    }

    private static List<DomainEventMessage<?>> busyAlbum(int times) {
        var story = new Story().then(created(ANNA, 1));
        for (int i = 0; i < times; i++) {
            story.then(added(1, "A"), added(2, "B"), removed(1), added(3, "C"), removed(3));
        }
        return story.then(added(1, "Z"), added(3, "Y")).events();
    }

    private static PhotosAddedToAlbum added(int n, String rank) {
        return new PhotosAddedToAlbum(album(1), List.of(entry(ANNA, n, rank)));
    }

    private static PhotosRemovedFromAlbum removed(int n) {
        return new PhotosRemovedFromAlbum(album(1), List.of(photo(ANNA, n)));
    }
}
