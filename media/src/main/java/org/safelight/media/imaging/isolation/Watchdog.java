package org.safelight.media.imaging.isolation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Ends this process when a task takes too much processor time. It counts that and not the clock,
 * since on a busy machine an honest file may have to wait for its turn; and first of all that of
 * the thread that decodes, since an honest file may come while the compiler is still at work.
 */
final class Watchdog {

    /** What the process then exits with. */
    static final int STATUS = 4;

    /** How much longer all threads together may take: those that compile and collect garbage. */
    private static final int FOR_ALL_THREADS = 3;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long decoder = Thread.currentThread().threadId();
    private final long most;
    private final Duration mostOfAll;

    private Watchdog(Duration processorTime) {
        most = THREADS.getThreadCpuTime(decoder) + processorTime.toNanos();
        mostOfAll = ofAllThreads().plus(processorTime.multipliedBy(FOR_ALL_THREADS));
    }

    /** Watches the current thread. Interrupt the thread that is returned to call it off. */
    static Thread haltAfter(Duration processorTime) {
        var watchdog = new Watchdog(processorTime);
        return Thread.ofPlatform().daemon().name("watchdog").start(watchdog::run);
    }

    private void run() {
        try {
            while (THREADS.getThreadCpuTime(decoder) < most
                    && ofAllThreads().compareTo(mostOfAll) < 0) {
                Thread.sleep(LOOK_AGAIN);
            }
            Runtime.getRuntime().halt(STATUS);
        } catch (InterruptedException calledOff) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration ofAllThreads() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
