package org.safelight.media.imaging.isolation;

import java.time.Duration;

/** Ends this process when a task does not end: the parent may not be there any more to do so. */
final class Watchdog {

    private static final int STATUS = 4;

    private Watchdog() {}

    /** Interrupt the thread that is returned to call it off. */
    static Thread haltAfter(Duration time) {
        return Thread.ofPlatform()
                .daemon()
                .name("watchdog")
                .start(
                        () -> {
                            try {
                                Thread.sleep(time);
                                Runtime.getRuntime().halt(STATUS);
                            } catch (InterruptedException calledOff) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }
}
