package org.safelight.operations.processor;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.processor.ProcessorReport.SegmentReport;
import org.safelight.operations.view.Role;

import java.time.Instant;
import java.util.List;

/**
 * An event processor as all processes together tell of it.
 *
 * @param running whether some process runs it
 * @param paused whether an operator wants it to stand still
 * @param position the last event handled, -1 where there is none
 * @param lag how many events the log is ahead
 * @param lagSeconds how long ago the first of them happened, null where that is not known
 * @param secondsLeft until it has caught up at this rate, null where it stands still
 * @param heardAt when a process has last told of it
 */
public record Processor(
        String name,
        String mode,
        boolean running,
        boolean paused,
        @Nullable String view,
        @Nullable String slot,
        @Nullable Role role,
        List<Held> segments,
        long position,
        long lag,
        @Nullable Long lagSeconds,
        double eventsPerSecond,
        @Nullable Long secondsLeft,
        Instant heardAt) {

    /** A segment, and the process that holds it. */
    public record Held(String holder, SegmentReport segment) {}

    /**
     * Whether it sees again what it has seen before. Where it fills a slot, that says so better
     * than its segments, each of which is called replaying until something new happens to it.
     */
    public boolean isReplaying() {
        return role == null
                ? segments.stream().anyMatch(it -> it.segment().replaying())
                : role == Role.FILLING;
    }

    /** Why segments do not go on at the moment. */
    public List<String> errors() {
        return segments.stream()
                .map(it -> it.segment().error())
                .filter(error -> error != null)
                .distinct()
                .toList();
    }

    /** Whether nobody works any more, not even to end what was begun. */
    boolean standsStill() {
        return !running && segments.isEmpty();
    }

    /** Whether it has nothing to do: it fills a slot that nobody needs. */
    boolean isResting() {
        return role == Role.RESTING;
    }
}
