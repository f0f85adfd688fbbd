package org.safelight.operations.processor;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.safelight.platform.axon.LogPositions;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Where the log ends, and when what comes behind a place in it happened. */
record LogHead(EventStore log) {

    private static final int PATIENCE_MILLIS = 100;

    /** The last event's position, -1 where there is none. */
    long position() {
        return LogPositions.head(log);
    }

    /** When the first event behind a place happened. */
    Optional<Instant> next(@Nullable TrackingToken place) {
        TrackingToken lowest = WrappedToken.unwrapLowerBound(place);
        try (BlockingStream<TrackedEventMessage<?>> events = log.openStream(lowest)) {
            return events.hasNextAvailable(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    ? events.peek().map(TrackedEventMessage::getTimestamp)
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
