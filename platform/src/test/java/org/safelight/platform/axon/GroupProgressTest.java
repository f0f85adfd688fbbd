package org.safelight.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** One of several nodes, which share the two segments in which a group follows the log. */
class GroupProgressTest {

    private static final int SEGMENTS = 2;
    private static final String GROUP = "onlooker";

    private final List<Configuration> nodes = new ArrayList<>();

    @AfterEach
    void close() {
        nodes.forEach(Configuration::shutdown);
    }

    @Test
    void theNodeThatFollowsTheWholeLogKnows() {
        Configuration node = start(SEGMENTS);

        await().until(() -> hasCaughtUp(node, SEGMENTS));
        assertThat(progressOf(node).isComplete()).isTrue();
    }

    @Test
    void aNodeThatFollowsPartOfTheLogDoesNotKnow() {
        Configuration node = start(SEGMENTS - 1);

        await().until(() -> hasCaughtUp(node, SEGMENTS - 1));
        assertThat(progressOf(node).isComplete()).isFalse();
    }

    @ProcessingGroup(GROUP)
    static final class Onlooker {

        @EventHandler
        void on(String event) {}
    }

    private static GroupProgress progressOf(Configuration node) {
        return new GroupProgress(GROUP, node.eventStore(), node.eventProcessingConfiguration());
    }

    private Configuration start(int claimed) {
        var configurer =
                DefaultConfigurer.defaultConfiguration()
                        .configureEmbeddedEventStore(axon -> new InMemoryEventStorageEngine());
        configurer
                .eventProcessing()
                .registerTokenStore(axon -> new InMemoryTokenStore())
                .registerDefaultTransactionManager(axon -> NoTransactionManager.INSTANCE)
                .usingPooledStreamingEventProcessors(
                        (axon, processor) ->
                                processor.initialSegmentCount(SEGMENTS).maxClaimedSegments(claimed))
                .registerEventHandler(axon -> new Onlooker());
        Configuration node = configurer.start();
        nodes.add(node);
        node.eventStore().publish(GenericEventMessage.asEventMessage("whatever happens"));
        return node;
    }

    private static boolean hasCaughtUp(Configuration node, int segments) {
        TrackingToken head = node.eventStore().createHeadToken();
        var status =
                node.eventProcessingConfiguration()
                        .eventProcessor(GROUP, StreamingEventProcessor.class)
                        .orElseThrow()
                        .processingStatus()
                        .values();
        return status.size() == segments
                && status.stream()
                        .allMatch(
                                it ->
                                        it.getTrackingToken() != null
                                                && it.getTrackingToken().covers(head));
    }
}
