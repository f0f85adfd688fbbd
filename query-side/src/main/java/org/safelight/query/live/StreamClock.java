package org.safelight.query.live;

import java.time.Duration;

/** How long a stream has been open, silent, or stuck. */
final class StreamClock {

    /** How long a client may not know how far it has come, where there is nothing to tell. */
    private static final Duration MOST_BEHIND = Duration.ofSeconds(3);

    private final LiveSettings settings;
    private final long openedAt = System.nanoTime();
    private volatile long wroteAt = openedAt;
    private volatile long movedAt = openedAt;
    private volatile boolean stalled;

    StreamClock(LiveSettings settings) {
        this.settings = settings;
    }

    /** Something is on its way to the client. */
    void wrote() {
        wroteAt = System.nanoTime();
    }

    /** The client takes what comes. */
    void moves() {
        stalled = false;
    }

    /** The client does not take what was written, or has not said yet that it does. */
    void stalls() {
        if (!stalled) {
            movedAt = System.nanoTime();
            stalled = true;
        }
    }

    boolean isOver() {
        return isPast(openedAt, settings.longest())
                || (stalled && isPast(movedAt, settings.patience()));
    }

    boolean isBeatDue(boolean aheadOfClient) {
        return isPast(wroteAt, settings.heartbeat())
                || (aheadOfClient && isPast(wroteAt, MOST_BEHIND));
    }

    private static boolean isPast(long since, Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }
}
