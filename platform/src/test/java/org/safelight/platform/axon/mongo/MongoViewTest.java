package org.safelight.platform.axon.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safelight.platform.axon.mongo.SharedDarkroom.Exposed;
import org.safelight.platform.axon.mongo.SharedDarkroom.Node;
import org.safelight.platform.mongo.TestMongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

class MongoViewTest {

    private static final String VIEW = "prints";

    private final TestMongo mongo = TestMongo.fresh();
    private final SharedDarkroom darkroom = new SharedDarkroom(mongo.database());
    private final Prints prints = new Prints();
    private final Collection<Node> nodes = new ArrayList<>();

    /** What has been printed, frame by frame, for each roll. */
    static final class Prints {

        final Map<String, List<Long>> frames = new ConcurrentHashMap<>();
        volatile long undevelopable = -1;
        volatile boolean replayed;
        volatile CountDownLatch dark = new CountDownLatch(0);

        @EventHandler
        void on(Exposed event, @SequenceNumber long sequence, ReplayStatus status)
                throws InterruptedException {
            assertThat(dark.await(1, MINUTES)).isTrue();
            if (event.frame() == undevelopable) {
                throw new IllegalStateException("This frame cannot be developed");
            }
            replayed |= status.isReplay();
            frames.computeIfAbsent(event.roll(), roll -> new CopyOnWriteArrayList<>())
                    .add(sequence);
        }

        @ResetHandler
        void forget() {
            frames.clear();
        }
    }

    @AfterEach
    void close() {
        nodes.forEach(Node::close);
        mongo.close();
    }

    @Test
    void theViewFollowsTheLogFromItsFirstEventInFourSegments() {
        darkroom.expose("roll", 0, 1, 2);
        Node node = start();

        eventually(() -> prints.frames, Map.of("roll", List.of(0L, 1L, 2L)));
        eventually(() -> node.segments(VIEW), List.of(0, 1, 2, 3));
    }

    @Test
    void anotherNodeTakesOverWhatOneLetsGo() {
        Node first = start();
        eventually(() -> first.segments(VIEW), List.of(0, 1, 2, 3));
        Node second = start();
        first.release(VIEW, 0);
        first.release(VIEW, 2);

        eventually(() -> second.segments(VIEW), List.of(0, 2));
        for (int roll = 0; roll < 20; roll++) {
            darkroom.expose("roll-" + roll, 0, 1);
        }
        eventually(() -> prints.frames.size(), 20);
        assertThat(prints.frames.values()).allSatisfy(it -> assertThat(it).startsWith(0L));
        assertThat(first.segments(VIEW)).containsExactly(1, 3);
    }

    @Test
    void aNodeThatIsBusyForLongKeepsItsClaim() {
        Node node = start();
        eventually(() -> node.segments(VIEW), List.of(0, 1, 2, 3));
        prints.dark = new CountDownLatch(1);
        darkroom.expose("roll", 0);
        long before = Collections.max(claims());

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(claims()).allMatch(it -> it > before));

        assertThat(prints.frames).isEmpty();
        prints.dark.countDown();
        eventually(() -> prints.frames, Map.of("roll", List.of(0L)));
    }

    @Test
    void afterARestartTheViewGoesOnWhereItWas() {
        darkroom.expose("roll", 0, 1);
        Node node = start();
        eventually(() -> prints.frames, Map.of("roll", List.of(0L, 1L)));
        node.close();
        nodes.remove(node);

        start();
        darkroom.expose("roll", 2);

        eventually(() -> prints.frames, Map.of("roll", List.of(0L, 1L, 2L)));
    }

    @Test
    void whatFailsIsPutAsideWithWhatFollowsAndIsHandledInOrderLater() {
        prints.undevelopable = 1;
        darkroom.expose("first", 0, 1, 2);
        darkroom.expose("second", 0);
        Node node = start();
        eventually(() -> deadLetters(node), List.of(1L, 2L));
        assertThat(prints.frames).isEqualTo(Map.of("first", List.of(0L), "second", List.of(0L)));

        prints.undevelopable = -1;
        boolean done =
                node.axon()
                        .eventProcessingConfiguration()
                        .sequencedDeadLetterProcessor(VIEW)
                        .orElseThrow()
                        .processAny();

        assertThat(done).isTrue();
        assertThat(prints.frames).containsEntry("first", List.of(0L, 1L, 2L));
        assertThat(deadLetters(node)).isEmpty();
    }

    @Test
    void aReplayThatIsInterruptedGoesOnAndEndsWithTheSameView() {
        darkroom.expose("roll", LongStream.range(0, 300).toArray());
        Node node = start();
        eventually(() -> prints.frames.getOrDefault("roll", List.of()).size(), 300);
        Map<String, List<Long>> before = Map.copyOf(prints.frames);
        node.processor(VIEW).shutDown();
        node.processor(VIEW).resetTokens();
        node.close();
        nodes.remove(node);
        assertThat(prints.frames).isEmpty();

        Node next = start();

        eventually(() -> prints.frames, before);
        assertThat(prints.replayed).isTrue();
        assertThat(next.processor(VIEW).processingStatus().values())
                .noneMatch(EventTrackerStatus::isErrorState);
    }

    @Test
    void aReplayForgetsWhatWasPutAside() {
        prints.undevelopable = 1;
        darkroom.expose("roll", 0, 1);
        Node node = start();
        eventually(() -> deadLetters(node), List.of(1L));
        prints.undevelopable = -1;

        node.processor(VIEW).shutDown();
        node.processor(VIEW).resetTokens();
        node.processor(VIEW).start();

        eventually(() -> prints.frames, Map.of("roll", List.of(0L, 1L)));
        assertThat(deadLetters(node)).isEmpty();
    }

    private Node start() {
        Node node = darkroom.start(axon -> new MongoView(VIEW, prints).configureModule(axon));
        nodes.add(node);
        return node;
    }

    /** When each segment was last claimed, as milliseconds. */
    private List<Long> claims() {
        return mongo.database()
                .getCollection(MongoStores.TOKENS)
                .find(SegmentPosition.ofProcessor(VIEW))
                .map(token -> token.getLong("timestamp"))
                .into(new ArrayList<>());
    }

    private static List<Long> deadLetters(Node node) {
        return node.axon().eventProcessingConfiguration().deadLetterQueue(VIEW).stream()
                .flatMap(queue -> stream(queue.deadLetters()))
                .flatMap(MongoViewTest::stream)
                .map(letter -> (Exposed) letter.message().getPayload())
                .map(event -> (long) event.frame())
                .toList();
    }

    private static <T> Stream<T> stream(Iterable<T> letters) {
        return StreamSupport.stream(letters.spliterator(), false);
    }

    private static <T> void eventually(Supplier<T> actual, T expected) {
        await().atMost(20, SECONDS)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(actual.get()).isEqualTo(expected));
    }
}
