package org.safelight.operations.processor;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one process tells of one event processor.
 *
 * @param mode how it reads the log: {@code pooled}, {@code tracking} or {@code subscribing}
 * @param view the view that it fills, null where it is none
 * @param slot the slot of the view, null where it fills none
 * @param segments those that this process holds
 * @param position the last event handled in all segments, whoever holds them, as far as this
 *     process knows; -1 where there is none
 * @param eventsPerSecond how fast it goes along the log here
 */
public record ProcessorReport(
        String name,
        String mode,
        boolean running,
        @Nullable String view,
        @Nullable String slot,
        List<SegmentReport> segments,
        long position,
        double eventsPerSecond) {

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
