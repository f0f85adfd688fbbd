package org.safelight.operations.log;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** A log that counts from 0 and keeps its own index of times, as Axon Server's does. */
class LogsOwnIndexTest implements LogBrowserContract {

    private final EventStore log =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();

    @Override
    public EventStore log() {
        return log;
    }

    @Override
    public LogIndex index() {
        return new LogsOwnIndex(log);
    }

    @Override
    public void write(Runnable appending) {
        appending.run();
    }
}
