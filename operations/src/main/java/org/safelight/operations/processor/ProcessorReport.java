package org.safelight.operations.processor;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one process tells of one event processor.
 *
 * @param mode how it reads the log: {@code pooled}, {@code tracking} or {@code subscribing}
 * @param view the view that it fills, null where it is none
 * @param slot the slot of the view, null where it fills none
 * @param role what the slot is for at the moment, null where it fills none
 * @param segments those that this process holds
 * @param eventsPerSecond how fast it goes along the log here
 * @param behindSince when the first event happened that it has not handled here, in milliseconds
 *     since 1970; null where there is none
 */
public record ProcessorReport(
        String name,
        String mode,
        boolean running,
        @Nullable String view,
        @Nullable String slot,
        @Nullable Role role,
        List<SegmentReport> segments,
        double eventsPerSecond,
        @Nullable Long behindSince) {

    /** What a slot of a view is for. */
    public enum Role {
        /** It answers. */
        SERVING,
        /** A replay fills it. */
        FILLING,
        /** It follows the log, for a rollback. */
        STANDBY,
        /** Nobody needs it. */
        RESTING
    }

    /**
     * A part of a processor's work.
     *
     * @param mask together with the number says which part; 0 where it is the whole
     * @param position the last event handled, -1 where there is none
     * @param error why it does not go on at the moment, null where it does
     */
    public record SegmentReport(
            int segment, int mask, long position, boolean replaying, @Nullable String error) {

        /** The number of the segment that this one can be merged with. */
        int counterpart() {
            int topBit = (mask + 1) >> 1;
            return segment ^ topBit;
        }
    }
}
