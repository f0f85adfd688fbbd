package org.safelight.operations.view;

import org.safelight.operations.task.Operation;
import org.safelight.operations.task.Progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How fast replays go, by where they were in the last ten seconds. */
final class ReplayRates {

    private static final Duration MEASURED_OVER = Duration.ofSeconds(10);
    private static final int MOST_REPLAYS = 100;

    private final Map<String, Deque<At>> seen = new ConcurrentHashMap<>();

    private record At(long nanos, long position) {}

    Progress progress(Operation operation, long position, long head) {
        double part = Progress.of(position + 1, head + 1).part();
        double rate = rate(operation.id(), position);
        return rate > 0
                ? new Progress(part, rate, (long) Math.ceil((head - position) / rate))
                : new Progress(part, null, null);
    }

    /** In events a second. */
    private double rate(String operation, long position) {
        if (seen.size() > MOST_REPLAYS) {
            seen.clear();
        }
        Deque<At> past = seen.computeIfAbsent(operation, id -> new ArrayDeque<>());
        synchronized (past) {
            var now = new At(System.nanoTime(), position);
            past.add(now);
            while (now.nanos() - past.getFirst().nanos() > MEASURED_OVER.toNanos()) {
                past.removeFirst();
            }
            At first = past.getFirst();
            long nanos = now.nanos() - first.nanos();
            return nanos == 0 ? 0 : Math.max(0, (position - first.position()) * 1e9 / nanos);
        }
    }
}
