package org.safelight.query.progress;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * How far a view has followed the log. Whoever waits looks again every few milliseconds instead of
 * being woken: the view may be written by another process, reset, or paused, and the position in
 * its own store is the one thing that is always true.
 */
public final class ViewProgress {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(4);

    /** More would hold too many of the web server's threads. */
    private static final int MOST_WAITING = 50;

    private final LongSupplier position;
    private final Duration patience;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    /**
     * Progress of a view.
     *
     * @param position the last event of the log that the view shows
     * @param patience how long to wait for an event before giving up
     */
    public ViewProgress(LongSupplier position, Duration patience) {
        this.position = position;
        this.patience = patience;
    }

    /** Whether the view shows this event of the log, now or before patience is at its end. */
    public boolean reaches(long event) throws InterruptedException {
        return position.getAsLong() >= event || waitFor(event);
    }

    private boolean waitFor(long event) throws InterruptedException {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (position.getAsLong() < event) {
                if (System.nanoTime() >= end) {
                    return false;
                }
                Thread.sleep(LOOK_AGAIN);
            }
            return true;
        } finally {
            places.release();
        }
    }
}
