package org.safelight.operations.log;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

import java.util.function.BiPredicate;

/** The life of one aggregate; places are its sequence numbers. */
record LifeTrack(EventStore log, String aggregate) implements Track {

    @Override
    public long end() {
        return log.lastSequenceNumberFor(aggregate).orElse(-1L);
    }

    @Override
    public void read(long after, long to, BiPredicate<Long, EventMessage<?>> goOn) {
        DomainEventStream events = log.readEvents(aggregate, after + 1);
        boolean more = after < to;
        while (more && events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            long place = event.getSequenceNumber();
            more = place <= to && goOn.test(place, event) && place < to;
        }
    }
}
