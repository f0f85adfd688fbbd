package org.safelight.thumbnails.renewal;

import org.jspecify.annotations.Nullable;
import org.safelight.thumbnails.renewal.Renewal.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Goes from step to step of the {@link Renewal} on a thread of its own. */
public final class RenewalThread implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RenewalThread.class);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Renewal renewal;
    private final Duration pause;
    private @Nullable CountDownLatch end;
    private @Nullable Thread thread;

    /**
     * @param pause how long to wait when there is nothing to do, or something does not work
     */
    public RenewalThread(Renewal renewal, Duration pause) {
        this.renewal = renewal;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        var open = new CountDownLatch(1);
        end = open;
        thread = Thread.ofPlatform().name("thumbnail-renewal").daemon().start(() -> work(open));
    }

    /** Finishes what was begun. */
    @Override
    public synchronized void stop() {
        if (end != null && thread != null) {
            end.countDown();
            try {
                if (!thread.join(STOP_WITHIN)) {
                    log.warn("A thumbnail that is made anew did not finish in time");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            end = null;
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void work(CountDownLatch end) {
        try {
            Duration rest = pause;
            while (!end.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                rest = restAfter(step());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome step() {
        try {
            return renewal.step();
        } catch (RuntimeException e) {
            log.warn("Thumbnails are not made anew, for now", e);
            return Outcome.FAILED;
        }
    }

    private Duration restAfter(Outcome outcome) {
        return switch (outcome) {
            case WORKED -> Duration.ZERO;
            case MAKING_ROOM -> SHORT;
            case NOTHING_TO_DO, FAILED -> pause;
        };
    }
}
