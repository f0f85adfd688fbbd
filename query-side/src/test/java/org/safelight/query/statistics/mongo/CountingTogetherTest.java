package org.safelight.query.statistics.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.query.library.Story;
import org.safelight.query.library.mongo.Interruption;
import org.safelight.query.statistics.StatisticsProjection;
import org.safelight.query.statistics.StatisticsWriter;
import org.safelight.query.statistics.WholeStatistics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whatever is interrupted, overtaken or repeated, the numbers end as if it had not been. */
class CountingTogetherTest {

    private static final TestMongo MONGO = TestMongo.fresh();
    private final StatisticsCollections collections =
            StatisticsCollections.in(MONGO.database(), "statistics-b");
    private final StatisticsWriter writer =
            new MongoStatisticsWriter(MONGO.database(), "statistics-b");

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
        List<DomainEventMessage<?>> events = life(1);
        WholeStatistics undisturbed = toldInOrder(events);
        boolean crashed = true;
        for (int calls = 0; crashed; calls++) {
            writer.clear();
            int crash = tellUntilCrash(events, calls);
            crashed = crash < events.size();
            assertThat(numbers()).as("Numbers can be read at any time").isNotNull();

            tell(events.subList(Math.max(0, crash - 2), events.size()), writer);

            assertThat(numbers()).as("Crash after %s calls", calls).isEqualTo(undisturbed);
        }
    }

    @Test
    void twoPhotosOfACellMayInterruptEachOtherAnywhere() {
        int other = neighbourOf(1);
        WholeStatistics undisturbed =
                toldInOrder(Stream.concat(life(1).stream(), life(other).stream()).toList());
        for (int at = 0; at < life(1).size(); at++) {
            boolean interrupted = true;
            for (int calls = 0; interrupted; calls++) {
                writer.clear();
                tell(life(1).subList(0, at), writer);
                var meanwhile = Interruption.after(calls, () -> tell(life(other), writer));
                tell(life(1).subList(at, life(1).size()), interrupted(meanwhile));
                interrupted = meanwhile.happened();
                if (interrupted) {
                    assertThat(numbers())
                            .as("Event %s interrupted after %s calls", at, calls)
                            .isEqualTo(undisturbed);
                }
            }
        }
    }

    @Test
    void aNodeThatWasThoughtDeadMayFinishWhatItBeganWhenOthersHaveGoneOn() {
        List<DomainEventMessage<?>> events = life(1);
        WholeStatistics undisturbed = toldInOrder(events);
        for (int at = 0; at < events.size(); at++) {
            var others = events.subList(at, events.size());
            boolean interrupted = true;
            for (int calls = 0; interrupted; calls++) {
                writer.clear();
                tell(events.subList(0, at), writer);
                var meanwhile = Interruption.after(calls, () -> tell(others, writer));
                tell(List.of(events.get(at)), interrupted(meanwhile));
                interrupted = meanwhile.happened();
                if (interrupted) {
                    assertThat(numbers())
                            .as("Event %s interrupted after %s calls", at, calls)
                            .isEqualTo(undisturbed);
                }
            }
        }
    }

    @Test
    void nodesThatDoTheSameWorkAtTheSameTimeDoNoHarm() throws Exception {
        List<List<DomainEventMessage<?>>> lives =
                IntStream.range(1, 9).mapToObj(this::life).toList();
        WholeStatistics undisturbed = toldInOrder(lives.stream().flatMap(List::stream).toList());
        writer.clear();

        List<Callable<Object>> work = new ArrayList<>();
        for (int twice = 0; twice < 2; twice++) {
            lives.forEach(life -> work.add(Executors.callable(() -> tell(life, writer))));
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (Future<?> end : nodes.invokeAll(work)) {
                end.get();
            }
        }

        assertThat(numbers()).isEqualTo(undisturbed);
    }

    @Test
    void ofAPurgedPhotoOnlyTheLastEventIsKept() {
        tell(
                new Story()
                        .then(uploaded(ANNA, 1), new PhotoTrashed(photo(ANNA, 1)), purged(ANNA, 1))
                        .events(),
                writer);

        assertThat(collections.photos().find().first())
                .isEqualTo(new Document("_id", photo(ANNA, 1).value()).append("sequence", 2L));
    }

    /** A photo that is counted in the same part. */
    private static int neighbourOf(int n) {
        return IntStream.iterate(n + 1, i -> i + 1)
                .filter(i -> digit(photo(ANNA, i)) == digit(photo(ANNA, n)))
                .findFirst()
                .orElseThrow();
    }

    private static char digit(PhotoId photoId) {
        return photoId.value().charAt(0);
    }

    private List<DomainEventMessage<?>> life(int n) {
        return new Story()
                .then(uploaded(ANNA, n, at("2020-01-01T10:00:00")), rendered(ANNA, n))
                .then(dated(n, "2021-01-01T10:00:00"), dated(n, "2022-01-01T10:00:00"))
                .then(new PhotoTrashed(photo(ANNA, n)), new PhotoRestored(photo(ANNA, n)))
                .then(new PhotoTrashed(photo(ANNA, n)), purged(ANNA, n))
                .then(uploaded(ANNA, n, at("2020-01-01T10:00:00")))
                .then(dated(n, "2021-01-01T10:00:00"))
                .events();
    }

    private static PhotoDescribed dated(int n, String date) {
        return new PhotoDescribed(photo(ANNA, n), description("", at(date)));
    }

    /** The index of the event in which the crash happened. */
    private int tellUntilCrash(List<DomainEventMessage<?>> events, int calls) {
        var doomed = new StatisticsProjection(interrupted(Interruption.crashAfter(calls)));
        var projection = new AnnotationEventHandlerAdapter(doomed);
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

    private StatisticsWriter interrupted(Interruption interruption) {
        return new MongoStatisticsWriter(
                new StatisticsCollections(
                        interruption.of(collections.photos()),
                        interruption.of(collections.tallies())));
    }

    private WholeStatistics toldInOrder(List<DomainEventMessage<?>> events) {
        writer.clear();
        tell(events, writer);
        return numbers();
    }

    private static void tell(List<DomainEventMessage<?>> events, StatisticsWriter to) {
        Story.tell(events, new StatisticsProjection(to));
    }

    private static WholeStatistics numbers() {
        return WholeStatistics.of(new MongoStatisticsReader(MONGO.database(), "statistics-b"));
    }
}
