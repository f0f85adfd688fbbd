package org.safelight.operations.metric;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Where the log ended when it was looked at, a bounded number of looks ago. It tells since when, at
 * the latest, an event has been there.
 */
final class LogHeads {

    /** An hour, at a look a second. */
    private static final int MOST = 3_600;

    private record Head(long position, Instant seenAt) {}

    private final Deque<Head> grown = new ArrayDeque<>();

    /** Notes where the log ends now. */
    synchronized void see(long position, Instant now) {
        if (grown.isEmpty() || grown.getLast().position < position) {
            grown.addLast(new Head(position, now));
            if (grown.size() > MOST) {
                grown.removeFirst();
            }
        }
    }

    /** The end of the log at the last look; -1 before the first event. */
    synchronized long last() {
        return grown.isEmpty() ? -1 : grown.getLast().position;
    }

    /**
     * When the log was first seen to go beyond a position. Nothing where it did so before the first
     * look that is remembered.
     */
    synchronized Optional<Instant> firstBeyond(long position) {
        if (grown.isEmpty() || grown.getFirst().position > position) {
            return Optional.empty();
        }
        return grown.stream()
                .filter(head -> head.position > position)
                .findFirst()
                .map(Head::seenAt);
    }
}
