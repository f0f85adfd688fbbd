package org.safelight.platform.axon.mongo;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells the other nodes at once how far this node's segments of a processor have come, for readers
 * of {@link SharedPosition}. As long as nothing happens it does nothing.
 */
public final class PositionBeacon implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PositionBeacon.class);
    private static final Duration EVERY = Duration.ofMillis(20);

    private final String processor;
    private final MongoCollection<Document> tokens;
    private final Supplier<Configuration> axon;
    private @Nullable ScheduledExecutorService timer;
    private Map<Segment, Long> told = Map.of();

    public PositionBeacon(String processor, MongoDatabase database, Supplier<Configuration> axon) {
        this.processor = processor;
        this.axon = axon;
        // What is lost with a server is told again, or stored by the processor.
        tokens =
                database.getCollection(MongoStores.TOKENS)
                        .withWriteConcern(WriteConcern.W1.withJournal(false));
    }

    @Override
    public synchronized void start() {
        if (timer == null) {
            ScheduledExecutorService started =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("position-beacon").daemon().factory());
            ScheduledFuture<?> _ =
                    started.scheduleWithFixedDelay(
                            this::tell, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
            timer = started;
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void tell() {
        try {
            Map<Segment, Long> reached = reached();
            if (!reached.equals(told)) {
                tell(reached);
                told = reached;
            }
        } catch (MongoException e) {
            LOG.warn("Other nodes do not know how far {} is here, for now", processor, e);
        } catch (RuntimeException e) {
            LOG.error("Other nodes do not know how far {} is here", processor, e);
        }
    }

    private Map<Segment, Long> reached() {
        Map<Segment, Long> reached = new HashMap<>();
        axon.get()
                .eventProcessingConfiguration()
                .eventProcessor(processor, StreamingEventProcessor.class)
                .ifPresent(it -> it.processingStatus().values().forEach(at -> put(reached, at)));
        return reached;
    }

    private static void put(Map<Segment, Long> reached, EventTrackerStatus status) {
        status.getCurrentPosition()
                .ifPresent(position -> reached.put(status.getSegment(), position));
    }

    private void tell(Map<Segment, Long> reached) {
        Map<Integer, SegmentPosition> stored = new HashMap<>();
        tokens.find(SegmentPosition.ofProcessor(processor))
                .map(SegmentPosition::new)
                .forEach(position -> stored.put(position.segment(), position));
        reached.forEach(
                (segment, position) -> {
                    var known = stored.get(segment.getSegmentId());
                    if (known != null
                            && known.position(segment, axon.get().serializer()) < position) {
                        tokens.updateOne(known.unchanged(), known.reach(position, segment));
                    }
                });
    }
}
