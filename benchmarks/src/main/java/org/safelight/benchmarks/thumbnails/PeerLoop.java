package org.safelight.benchmarks.thumbnails;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The inside of a peer's process: reads lines of {@code path TAB iterations}, and answers each with
 * the CPU nanoseconds that the whole process and the processes below it spent on it, garbage
 * collection and JIT included, TAB, and the bytes that the working thread allocated.
 */
final class PeerLoop {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Makes one thumbnail. */
    @FunctionalInterface
    interface Work {
        byte[] thumbnail(byte[] image) throws IOException;
    }

    private PeerLoop() {}

    static void run(Work work) throws IOException {
        var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream answers = System.out;
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String[] request = line.split("\t", 2);
            byte[] image = Files.readAllBytes(Path.of(request[0]));
            long before = cpuNanos();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < Integer.parseInt(request[1]); i++) {
                work.thumbnail(image);
            }
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            answers.println(cpuNanos() - before + "\t" + allocated);
            answers.flush();
        }
    }

    private static long cpuNanos() {
        return SYSTEM.getProcessCpuTime()
                + ProcessHandle.current()
                        .descendants()
                        .mapToLong(
                                process ->
                                        process.info()
                                                .totalCpuDuration()
                                                .orElse(Duration.ZERO)
                                                .toNanos())
                        .sum();
    }
}
