package org.safelight.platform.axon.sqlite;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One reader's way along the log, some events at a time. Used by one thread at a time, but woken by
 * any.
 */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int EVENTS_AHEAD = 200;

    private final EventStorageEngine storage;
    private final Consumer<LogStream> onClose;
    private final Queue<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private final Semaphore news = new Semaphore(0);
    private volatile Runnable alarm = () -> {};
    private @Nullable TrackingToken position;

    LogStream(
            EventStorageEngine storage,
            @Nullable TrackingToken position,
            Consumer<LogStream> onClose) {
        this.storage = storage;
        this.position = position;
        this.onClose = onClose;
    }

    /** Says that the log has grown. */
    void wake() {
        news.release();
        alarm.run();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (ahead.isEmpty()) {
            readAhead();
        }
        return Optional.ofNullable(ahead.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        news.drainPermits();
        if (peek().isPresent()) {
            return true;
        }
        return timeout > 0 && news.tryAcquire(timeout, unit) && peek().isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // Another process cannot wake us, so we look from time to time.
        }
        return ahead.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        alarm = callback;
        return true;
    }

    @Override
    public void close() {
        onClose.accept(this);
    }

    private void readAhead() {
        try (Stream<? extends TrackedEventMessage<?>> events =
                storage.readEvents(position, false)) {
            events.limit(EVENTS_AHEAD).forEach(this::queue);
        }
    }

    private void queue(TrackedEventMessage<?> event) {
        ahead.add(event);
        position = event.trackingToken();
    }
}
