package org.safelight.query.live;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The last steps of the log, read once and given to everybody who follows it. Whoever is further
 * behind has to read the log. While it is closed, that is everybody.
 */
final class LogWindow {

    private static final long CLOSED = Long.MAX_VALUE;

    private final int most;
    private final NavigableMap<Long, Step> steps = new TreeMap<>();

    /** The window has every step behind this position. */
    private long start = CLOSED;

    private long end = CLOSED;

    LogWindow(int most) {
        this.most = most;
    }

    /** Begins behind a position, with nothing in it. */
    synchronized void open(long position) {
        steps.clear();
        start = position;
        end = position;
    }

    synchronized void close() {
        open(CLOSED);
    }

    synchronized boolean isOpen() {
        return start != CLOSED;
    }

    /** The last position that was read. */
    synchronized long end() {
        return end;
    }

    /** Takes the next step in, and lets the oldest go. */
    synchronized void append(Step step) {
        steps.put(step.position(), step);
        end = step.position();
        while (steps.size() > most) {
            start = steps.pollFirstEntry().getKey();
        }
    }

    /** The next steps behind a position, at most {@code count}; empty where it begins later. */
    synchronized Optional<List<Step>> after(long position, int count) {
        return position < start
                ? Optional.empty()
                : Optional.of(
                        steps.tailMap(position, false).values().stream().limit(count).toList());
    }
}
