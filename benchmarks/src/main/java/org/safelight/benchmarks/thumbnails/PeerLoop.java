package org.safelight.benchmarks.thumbnails;

import com.sun.management.OperatingSystemMXBean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The inside of a peer's process: reads lines of {@code path TAB iterations}, and answers each with
 * the CPU nanoseconds that the whole process spent on it, garbage collection and JIT included.
 */
final class PeerLoop {

    /** Makes one thumbnail. */
    @FunctionalInterface
    interface Work {
        byte[] thumbnail(byte[] image) throws IOException;
    }

    private PeerLoop() {}

    static void run(Work work) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream answers = System.out;
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String[] request = line.split("\t", 2);
            byte[] image = Files.readAllBytes(Path.of(request[0]));
            long before = system.getProcessCpuTime();
            for (int i = 0; i < Integer.parseInt(request[1]); i++) {
                work.thumbnail(image);
            }
            answers.println(system.getProcessCpuTime() - before);
            answers.flush();
        }
    }
}
