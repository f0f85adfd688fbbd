package org.safelight.platform.axon.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safelight.platform.axon.mongo.SharedDarkroom.Exposed;
import org.safelight.platform.axon.mongo.SharedDarkroom.Node;
import org.safelight.platform.mongo.TestMongo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

class SharedPositionTest {

    private static final String VIEW = "prints";

    private final TestMongo mongo = TestMongo.fresh();
    private final SharedDarkroom darkroom = new SharedDarkroom(mongo.database());
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** A view that takes note of everything and keeps nothing. */
    static final class Prints {

        @EventHandler
        void on(Exposed event) {}

        @ResetHandler
        void forget() {}
    }

    @AfterEach
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
        mongo.close();
    }

    @Test
    void eventsThatConcernOneSegmentAreSoonPassedByAllOnWhicheverNodes() {
        Node first = start();
        await().atMost(20, SECONDS).until(() -> first.segments(VIEW).size() == 4);
        Node second = start();
        first.release(VIEW, 1);
        first.release(VIEW, 3);
        await().atMost(20, SECONDS).until(() -> second.segments(VIEW).equals(List.of(1, 3)));
        var position = position(first);

        for (int frame = 0; frame < 5; frame++) {
            darkroom.expose("roll", frame);
            long head = darkroom.head();
            await().atMost(3, SECONDS)
                    .pollInterval(5, MILLISECONDS)
                    .until(() -> position.getAsLong() == head);
        }
    }

    @Test
    void aSegmentWithoutATokenHoldsThePositionBack() {
        Node node = start();
        var position = position(node);
        darkroom.expose("roll", 0);
        await().atMost(20, SECONDS).until(() -> position.getAsLong() == darkroom.head());
        node.processor(VIEW).shutDown();
        assertThat(position(node).getAsLong()).isEqualTo(darkroom.head());

        tokens().deleteOne(Filters.eq("segment", 2));

        assertThat(position(node).getAsLong()).isEqualTo(SegmentPosition.NOWHERE);
    }

    @Test
    void aResetTakesThePositionBack() {
        Node node = start();
        var position = position(node);
        darkroom.expose("roll", 0, 1, 2);
        await().atMost(20, SECONDS).until(() -> position.getAsLong() == darkroom.head());

        node.processor(VIEW).shutDown();
        node.processor(VIEW).resetTokens();

        assertThat(position(node).getAsLong()).isLessThan(1);
        node.processor(VIEW).start();
        await().atMost(20, SECONDS).until(() -> position.getAsLong() == darkroom.head());
    }

    @Test
    void whatWasReachedBeforeAMergeIsNoLongerBelieved() {
        Node node = start();
        darkroom.expose("roll", 0);
        await().atMost(20, SECONDS).until(() -> position(node).getAsLong() == darkroom.head());
        node.processor(VIEW).shutDown();
        assertThat(tokens().countDocuments(Filters.exists("reached"))).isPositive();

        tokens().deleteOne(Filters.eq("segment", 2));
        tokens().deleteOne(Filters.eq("segment", 3));

        assertThat(position(node).getAsLong()).isLessThan(darkroom.head());
    }

    private SharedPosition position(Node node) {
        return new SharedPosition(VIEW, mongo.database(), node::axon);
    }

    private MongoCollection<Document> tokens() {
        return mongo.database().getCollection("tokens");
    }

    private Node start() {
        Node node = darkroom.start(axon -> new MongoView(VIEW, new Prints()).configureModule(axon));
        var beacon = new PositionBeacon(VIEW, mongo.database(), node::axon);
        beacon.start();
        open.push(node);
        open.push(beacon::stop);
        return node;
    }
}
