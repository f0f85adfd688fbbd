package org.safelight.endtoend.operations;

import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers who ask for the same lists over and over, and expect the same in them. */
final class Readers {

    private static final List<String> LISTS =
            List.of(
                    "/api/v1/albums?pageSize=500",
                    "/api/v1/photos",
                    "/api/v1/photos?order=taken",
                    "/api/v1/timeline",
                    "/api/v1/search?q=album",
                    "/api/v1/statistics");

    private final SafelightClient safelight;
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean enough;

    Readers(SafelightClient safelight) {
        this.safelight = safelight;
    }

    /** Something that is done while they read. */
    interface Meanwhile {
        void run() throws Exception;
    }

    /** What was not as before. */
    List<String> surprisedBy(Meanwhile meanwhile) throws Exception {
        List<String> expected = LISTS.stream().map(this::read).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int reader = 0; reader < 2; reader++) {
                Future<?> _ = threads.submit(() -> readOn(expected));
            }
            try {
                meanwhile.run();
            } finally {
                enough = true;
                threads.shutdown();
                if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                    surprises.add("A reader never came back");
                }
            }
        }
        return List.copyOf(surprises);
    }

    int reads() {
        return reads.get();
    }

    private void readOn(List<String> expected) {
        try {
            while (!enough) {
                for (int list = 0; list < LISTS.size(); list++) {
                    String found = read(LISTS.get(list));
                    if (!found.equals(expected.get(list))) {
                        surprises.add(LISTS.get(list) + ": " + found);
                    }
                    reads.incrementAndGet();
                }
            }
        } catch (RuntimeException | Error e) {
            surprises.add(e.toString());
        }
    }

    private String read(String list) {
        Answer answer = safelight.http().get(list);
        return answer.status() + " " + answer.text();
    }
}
