package org.safelight.thumbnails.backlog;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs the sweep every few seconds, on a thread of its own, as long as the service runs. */
public final class Sweeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private static final long STOP_SECONDS = 5;

    private final Sweep sweep;
    private final Duration interval;
    private @Nullable ScheduledExecutorService timer;

    public Sweeper(Sweep sweep, Duration interval) {
        this.sweep = sweep;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        var started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("thumbnail-sweep").daemon().factory());
        ScheduledFuture<?> _ =
                started.scheduleWithFixedDelay(
                        this::sweep, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            awaitEnd(timer);
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /** A timer forgets a task that throws; this one must come again. */
    private void sweep() {
        try {
            sweep.run();
        } catch (RuntimeException e) {
            log.warn("The sweep for outstanding thumbnails stopped; it starts again soon", e);
        }
    }

    /** The stores that a sweep uses are closed after this. */
    private static void awaitEnd(ScheduledExecutorService stopping) {
        try {
            if (!stopping.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopping.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
