package org.safelight.query.live;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The few threads that serve any number of streams: one reads, one looks at the clock. */
record LiveThreads(ExecutorService pool, ScheduledExecutorService clock, ExecutorService reader) {

    private static final int WRITERS = 4;
    private static final int TICK_MILLIS = 500;
    private static final int GOODBYE_SECONDS = 3;
    private static final int LATER_MILLIS = 10;

    /**
     * Starts them.
     *
     * @param streams how many streams there may be; each waits in the queue twice at most
     */
    static LiveThreads start(int streams, Runnable follower, Runnable tick) {
        var writers =
                new ThreadPoolExecutor(
                        WRITERS,
                        WRITERS,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(2 * streams + WRITERS),
                        Thread.ofPlatform().daemon().name("live-writer-", 0).factory());
        ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("live-clock").factory());
        ExecutorService reader =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("live-log").factory());
        var _ = clock.scheduleWithFixedDelay(tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        reader.execute(follower);
        return new LiveThreads(writers, clock, reader);
    }

    Executor writers() {
        return pool;
    }

    /** Writers that begin when whoever asks for them is likely to be done. */
    Executor later() {
        return CompletableFuture.delayedExecutor(LATER_MILLIS, TimeUnit.MILLISECONDS, pool);
    }

    /** Lets turns that are under way end, and waits for that a few seconds at most. */
    void stop() {
        clock.shutdownNow();
        reader.shutdownNow();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
