package org.safelight.benchmarks.service;

import org.safelight.benchmarks.processor.ProcessorTime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Asks for a list of paths at a fixed rate, however long the answers take: an answer's time begins
 * when its question was due, so whatever waits in line is counted. What is slower is not asked less
 * often, so the CPU times of two paces compare.
 *
 * @param connections which stay open, each with a thread of this process
 */
record Pace(List<String> paths, int connections, int perSecond, int seconds) {

    /**
     * What came of it.
     *
     * @param nanos that the answers took
     * @param bad how many were not 200
     * @param cpu microseconds of the servers' CPU time a request
     */
    record Outcome(List<Long> nanos, long bad, double cpu) {

        /** In so many milliseconds at most came that many of a hundred answers of these turns. */
        static double percentile(List<Outcome> turns, double percent) {
            long[] sorted =
                    turns.stream()
                            .flatMap(it -> it.nanos.stream())
                            .mapToLong(Long::longValue)
                            .sorted()
                            .toArray();
            return sorted[(int) (sorted.length * percent / 100)] / 1e6;
        }
    }

    /**
     * Asks at this port; the CPU time of these processes counts, over all their threads.
     *
     * @param who the header that says who asks
     */
    Outcome ask(String who, int port, List<ProcessHandle> servers)
            throws IOException, InterruptedException, ExecutionException {
        List<byte[]> requests =
                paths.stream().map(path -> Conversation.request(path, who)).toList();
        var before = ProcessorTime.of(servers);
        long[] nanos = new long[perSecond * seconds];
        long bad = 0;
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> talks = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int first = i;
                talks.add(threads.submit(() -> talk(port, requests, first, start, nanos)));
            }
            for (Future<Long> talk : talks) {
                bad += talk.get();
            }
        }
        long spent = ProcessorTime.of(servers).since(before);
        return new Outcome(LongStream.of(nanos).boxed().toList(), bad, spent / 1e3 / nanos.length);
    }

    /** One connection's share of the questions; returns how many answers were bad. */
    private long talk(int port, List<byte[]> requests, int first, long start, long[] nanos)
            throws IOException {
        long bad = 0;
        try (var conversation = new Conversation(port)) {
            for (int i = first; i < nanos.length; i += connections) {
                long due = start + i * 1_000_000_000L / perSecond;
                for (long left = due - System.nanoTime(); left > 0; ) {
                    LockSupport.parkNanos(left);
                    left = due - System.nanoTime();
                }
                bad += conversation.ask(requests.get(i % requests.size())) == 200 ? 0 : 1;
                nanos[i] = System.nanoTime() - due;
            }
        }
        return bad;
    }
}
