package org.safelight.media.imaging.decode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The processor time of the current thread: it stands still while a busy machine runs others. */
public final class CpuClock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuClock() {}

    /** Nanoseconds of processor time that this thread has had. */
    public static long nanos() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
