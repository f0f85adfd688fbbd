package org.safelight.platform.axon.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safelight.platform.axon.mongo.SharedDarkroom.Exposed;
import org.safelight.platform.axon.mongo.SharedDarkroom.Node;
import org.safelight.platform.mongo.TestMongo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

class FairShareTest {

    private static final String VIEW = "prints";

    private final TestMongo mongo = TestMongo.fresh();
    private final SharedDarkroom darkroom = new SharedDarkroom(mongo.database());
    private final Deque<Node> nodes = new ArrayDeque<>();

    /** A view that takes note of everything and keeps nothing. */
    static final class Prints {

        @EventHandler
        void on(Exposed event) {}
    }

    @AfterEach
    void close() {
        nodes.forEach(Node::close);
        mongo.close();
    }

    @Test
    void nodesThatComeAndGoDivideTheSegmentsAnew() {
        start();
        eventuallyShared(4);

        start();
        eventuallyShared(2, 2);

        start();
        eventuallyShared(2, 1, 1);

        nodes.removeFirst().close();
        eventuallyShared(2, 2);

        nodes.removeFirst().close();
        eventuallyShared(4);
    }

    private void eventuallyShared(Integer... numbers) {
        await().atMost(60, SECONDS)
                .untilAsserted(
                        () -> {
                            assertThat(nodes.stream().map(this::held).map(List::size))
                                    .containsExactlyInAnyOrder(numbers);
                            assertThat(nodes.stream().map(this::held).flatMap(List::stream))
                                    .containsExactlyInAnyOrder(0, 1, 2, 3);
                        });
    }

    private List<Integer> held(Node node) {
        return node.segments(VIEW);
    }

    private void start() {
        Node node = darkroom.start(axon -> new MongoView(VIEW, new Prints()).configureModule(axon));
        node.share().start();
        nodes.add(node);
    }
}
