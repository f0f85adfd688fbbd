package org.safelight.benchmarks.thumbnails;

import com.sun.management.ThreadMXBean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The inside of a peer's process. A line with a path has it load that file; a line with a number
 * has it make so many thumbnails of it, which it answers with the bytes that the working thread
 * allocated. What that cost, {@link Peer} sees from outside.
 */
final class PeerLoop {

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
        byte[] image = {};
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            if (line.startsWith(Peer.LOAD)) {
                image = Files.readAllBytes(Path.of(line.substring(Peer.LOAD.length())));
                answers.println(0);
            } else {
                answers.println(allocatedBy(work, image, Integer.parseInt(line)));
            }
            answers.flush();
        }
    }

    private static long allocatedBy(Work work, byte[] image, int iterations) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < iterations; i++) {
            work.thumbnail(image);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
