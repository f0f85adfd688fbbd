package org.safelight.platform.axon.mongo;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

import java.time.Duration;

/**
 * Divides the work of a processing group, so that several nodes can do it: events of one aggregate
 * are still handled in their order, those of different aggregates at the same time. Its handlers
 * must bear that.
 *
 * @param group the processing group, of sagas or of other handlers
 */
public record SharedWork(String group) implements ConfigurerModule {

    /** As many nodes can share the work at first; segments can be split later. */
    static final int SEGMENTS = 4;

    /** As long as a part of the work may lie still between two nodes, while nobody is dead. */
    private static final Duration LOOK_FOR_MORE = Duration.ofSeconds(1);

    /**
     * Before the first event of Axon Server's log; known without asking it, which may not be up.
     */
    private static final TrackingToken FIRST = new GlobalSequenceTrackingToken(-1);

    /**
     * As every processor works of which there is one on each node. A node that is busy with a batch
     * for longer than a claim is good for keeps its claim: another one would begin the same batch,
     * and lose it in the same way.
     */
    static PooledStreamingEventProcessor.Builder amongNodes(
            PooledStreamingEventProcessor.Builder processor) {
        return processor
                .initialToken(log -> FIRST)
                .tokenClaimInterval(LOOK_FOR_MORE.toMillis())
                .enableCoordinatorClaimExtension();
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessorConfiguration(
                        group, (axon, processor) -> processor.initialSegmentCount(SEGMENTS));
    }
}
