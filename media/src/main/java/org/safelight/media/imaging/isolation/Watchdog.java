package org.safelight.media.imaging.isolation;

import java.time.Duration;

/**
 * Ends this process when a task takes too much processor time. It counts that and not the clock,
 * since on a busy machine an honest file may have to wait for its turn.
 */
final class Watchdog {

    /** What the process then exits with. */
    static final int STATUS = 4;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Watchdog() {}

    /** Interrupt the thread that is returned to call it off. */
    static Thread haltAfter(Duration processorTime) {
        Duration most = used().plus(processorTime);
        return Thread.ofPlatform()
                .daemon()
                .name("watchdog")
                .start(
                        () -> {
                            try {
                                while (used().compareTo(most) < 0) {
                                    Thread.sleep(LOOK_AGAIN);
                                }
                                Runtime.getRuntime().halt(STATUS);
                            } catch (InterruptedException calledOff) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
