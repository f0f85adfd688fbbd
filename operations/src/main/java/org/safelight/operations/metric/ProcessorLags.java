package org.safelight.operations.metric;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * How far each processor is behind the log, in those of its segments that this process holds. It
 * costs one look at the end of the log each time, and nothing per event but a note of its time.
 */
public final class ProcessorLags {

    private static final Logger log = LoggerFactory.getLogger(ProcessorLags.class);
    private static final long NOWHERE = -1;

    private final Supplier<@Nullable TrackingToken> head;
    private final Supplier<EventProcessingConfiguration> processing;
    private final InstantSource clock;
    private final LogHeads heads = new LogHeads();
    private final Map<String, Instant> lastHandled = new ConcurrentHashMap<>();
    private volatile Map<String, Lag> lags = Map.of();

    /** Of some processors' segments here the one that is furthest behind. */
    private record Place(long position, boolean failing) {

        static Place of(Collection<EventTrackerStatus> segments) {
            return new Place(
                    segments.stream()
                            .mapToLong(it -> it.getCurrentPosition().orElse(NOWHERE))
                            .min()
                            .orElse(NOWHERE),
                    segments.stream().anyMatch(EventTrackerStatus::isErrorState));
        }
    }

    ProcessorLags(
            Supplier<@Nullable TrackingToken> head,
            Supplier<EventProcessingConfiguration> processing,
            InstantSource clock) {
        this.head = head;
        this.processing = processing;
        this.clock = clock;
    }

    /** Notes when that has happened what a processor handles. */
    MessageHandlerInterceptor<EventMessage<?>> notesOf(String processor) {
        return (unit, chain) -> {
            Object result = chain.proceed();
            lastHandled.put(processor, unit.getMessage().getTimestamp());
            return result;
        };
    }

    /** By the names of processors that run here and hold at least one segment. */
    public Map<String, Lag> lags() {
        return lags;
    }

    /** Looks anew. Never throws: what cannot be seen now is left as it was seen. */
    void look() {
        try {
            // The processors first, lest they seem to be ahead of the log.
            Map<String, Place> places = places();
            @Nullable TrackingToken end = head.get();
            Instant now = clock.instant();
            heads.see(end == null ? NOWHERE : end.position().orElse(NOWHERE), now);
            Map<String, Lag> seen = new TreeMap<>();
            places.forEach((name, place) -> seen.put(name, lag(name, place, now)));
            lags = Map.copyOf(seen);
        } catch (RuntimeException e) {
            log.debug("How far processors are behind is not known anew, for now", e);
        }
    }

    private Map<String, Place> places() {
        Map<String, Place> places = new TreeMap<>();
        for (EventProcessor processor : processing.get().eventProcessors().values()) {
            if (processor.isRunning() && processor instanceof StreamingEventProcessor streaming) {
                Collection<EventTrackerStatus> segments = streaming.processingStatus().values();
                if (!segments.isEmpty()) {
                    places.put(processor.getName(), Place.of(segments));
                }
            }
        }
        return places;
    }

    private Lag lag(String name, Place place, Instant now) {
        long events = Math.max(0, heads.last() - place.position);
        Duration age = events == 0 ? Duration.ZERO : age(name, place.position, now);
        return new Lag(events, age, place.failing);
    }

    /**
     * What waits came after what was handled last, and not before the log was seen to end there.
     */
    private Duration age(String name, long position, Instant now) {
        Instant since =
                heads.firstBeyond(position).orElseGet(() -> lastHandled.getOrDefault(name, now));
        return Lag.since(since, now);
    }
}
