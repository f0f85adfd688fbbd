package org.safelight.query.live;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Reads the log into the window, on one thread for all clients of this node, while there are any.
 */
final class LogFollower implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(LogFollower.class);
    private static final int STEPS_AT_ONCE = 200;
    private static final int LOOK_UP_MILLIS = 1_000;

    private final LiveLog events;
    private final LogWindow window;
    private final BooleanSupplier somebodyListens;
    private final Runnable onNews;
    private final Semaphore arrivals = new Semaphore(0);

    /**
     * A follower.
     *
     * @param onNews called when the window has changed
     */
    LogFollower(
            LiveLog events, LogWindow window, BooleanSupplier somebodyListens, Runnable onNews) {
        this.events = events;
        this.window = window;
        this.somebodyListens = somebodyListens;
        this.onNews = onNews;
    }

    /** Says that somebody has come. */
    void somebodyCame() {
        arrivals.release();
    }

    /** Runs until interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                arrivals.acquire();
                arrivals.drainPermits();
                while (somebodyListens.getAsBoolean()) {
                    followOrRest();
                }
                window.close();
            }
        } catch (InterruptedException stopped) {
            window.close();
        }
    }

    /** A log that cannot be read now is tried again, from where the window ends. */
    private void followOrRest() throws InterruptedException {
        try {
            follow();
        } catch (RuntimeException failed) {
            log.warn("The log cannot be followed now: {}", failed.toString());
            TimeUnit.MILLISECONDS.sleep(LOOK_UP_MILLIS);
        }
    }

    private void follow() throws InterruptedException {
        if (!window.isOpen()) {
            window.open(events.head());
            onNews.run();
        }
        try (var stream = events.openAfter(window.end())) {
            while (somebodyListens.getAsBoolean()) {
                if (stream.hasNextAvailable(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                    readSome(stream);
                    onNews.run();
                }
            }
        }
    }

    private void readSome(BlockingStream<TrackedEventMessage<?>> stream)
            throws InterruptedException {
        for (int i = 0; i < STEPS_AT_ONCE && stream.hasNextAvailable(); i++) {
            window.append(events.step(stream.nextAvailable()));
        }
    }
}
