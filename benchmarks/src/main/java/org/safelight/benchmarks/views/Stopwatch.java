package org.safelight.benchmarks.views;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** Repeats what is to be measured in one thread, and prints a row of a table. */
final class Stopwatch {

    private static final int WARM_UP = 500;
    private static final int TIMES = 1_000;
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Stopwatch() {}

    static void head() {
        System.out.println("| Question | times | CPU p50 | CPU p99 | wall p50 | wall p99 |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
    }

    /** Milliseconds; what takes long is repeated less often. */
    static void measure(String what, Runnable work) {
        repeat(WARM_UP, work, new long[WARM_UP], new long[WARM_UP]);
        long[] wall = new long[TIMES];
        long[] cpu = new long[TIMES];
        int times = repeat(TIMES, work, wall, cpu);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.2f | %.2f | %.2f | %.2f |%n",
                what,
                times,
                percentile(cpu, times, 50),
                percentile(cpu, times, 99),
                percentile(wall, times, 50),
                percentile(wall, times, 99));
    }

    private static int repeat(int most, Runnable work, long[] wall, long[] cpu) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        int times = 0;
        while (times < most && System.nanoTime() < end) {
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            work.run();
            wall[times] = System.nanoTime() - before;
            cpu[times] = THREADS.getCurrentThreadCpuTime() - cpuBefore;
            times++;
        }
        return times;
    }

    private static double percentile(long[] nanos, int times, int percent) {
        long[] sorted = Arrays.copyOf(nanos, times);
        Arrays.sort(sorted);
        return sorted[Math.min(times - 1, times * percent / 100)] / 1e6;
    }
}
