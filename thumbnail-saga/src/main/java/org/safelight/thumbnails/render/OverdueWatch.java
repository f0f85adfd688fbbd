package org.safelight.thumbnails.render;

import org.safelight.contract.thumbnail.RenderThumbnail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Times renders, and notices those that take too long. Decoding has a deadline of its own; this
 * watches the rest, a bucket that hangs for example. It costs one of the workers, and nobody else
 * waits.
 */
public final class OverdueWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OverdueWatch.class);

    private final Duration limit;
    private final Consumer<Duration> ended;
    private final AtomicLong overdue = new AtomicLong();
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name("thumbnail-watch").daemon().factory());

    /**
     * @param ended told how long each piece of work took
     */
    public OverdueWatch(Duration limit, Consumer<Duration> ended) {
        this.limit = limit;
        this.ended = ended;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** The same work, watched. */
    public Consumer<RenderThumbnail> over(Consumer<RenderThumbnail> work) {
        return request -> {
            long begun = System.nanoTime();
            ScheduledFuture<?> alarm =
                    timer.schedule(() -> sound(request), limit.toMillis(), TimeUnit.MILLISECONDS);
            try {
                work.accept(request);
            } finally {
                alarm.cancel(false);
                ended.accept(Duration.ofNanos(System.nanoTime() - begun));
            }
        };
    }

    /** How many renders took longer than they should, since the start. */
    public long count() {
        return overdue.get();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void sound(RenderThumbnail request) {
        overdue.incrementAndGet();
        log.warn("Photo {} is rendering for more than {}", request.photoId(), limit);
    }
}
