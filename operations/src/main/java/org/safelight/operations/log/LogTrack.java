package org.safelight.operations.log;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.platform.axon.LogPositions;

import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;

/** The whole log; places are positions. */
record LogTrack(EventStore log) implements Track {

    /** For the network to the log. What is read stands there already. */
    private static final int SECONDS_FOR_ONE_EVENT = 5;

    @Override
    public long end() {
        return LogPositions.head(log);
    }

    @Override
    public void read(long after, long to, BiPredicate<Long, EventMessage<?>> goOn) {
        try (BlockingStream<TrackedEventMessage<?>> events =
                log.openStream(LogPositions.behind(log, after))) {
            boolean more = after < to;
            while (more && events.hasNextAvailable(SECONDS_FOR_ONE_EVENT, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = events.nextAvailable();
                long place = event.trackingToken().position().orElseThrow();
                more = place <= to && goOn.test(place, event) && place < to;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
