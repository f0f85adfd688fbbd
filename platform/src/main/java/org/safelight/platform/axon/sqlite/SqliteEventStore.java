package org.safelight.platform.axon.sqlite;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The event store of one process. It wakes those who follow the log as soon as something was
 * committed; Axon's own embedded store leaves pooled processors to look every half second.
 */
final class SqliteEventStore extends AbstractEventStore {

    private final EventStorageEngine storage;
    private final Set<LogStream> followers = ConcurrentHashMap.newKeySet();

    private SqliteEventStore(EventStorageEngine storage, EventBusSpanFactory spans) {
        super(Builder.of(storage, spans));
        this.storage = storage;
    }

    static SqliteEventStore over(EventStorageEngine storage, EventBusSpanFactory spans) {
        return new SqliteEventStore(storage, spans);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
        var stream = new LogStream(storage, position, followers::remove);
        followers.add(stream);
        return stream;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        followers.forEach(LogStream::wake);
    }

    private static final class Builder extends AbstractEventStore.Builder {

        static Builder of(EventStorageEngine storage, EventBusSpanFactory spans) {
            var builder = new Builder();
            builder.storageEngine(storage);
            builder.spanFactory(spans);
            return builder;
        }
    }
}
