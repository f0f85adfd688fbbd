package org.safelight.operations.processor.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.processor.Processor;
import org.safelight.operations.processor.Processor.Held;
import org.safelight.operations.view.Role;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A processor as an operator sees it.
 *
 * @param mode {@code pooled}, {@code tracking} or {@code subscribing}
 * @param role what the slot of a view is for: {@code serving}, {@code filling}, {@code standby} or
 *     {@code resting}
 * @param position the last event handled, missing where there is none
 * @param lag how many events the log is ahead
 * @param lagSeconds how long ago the first of them happened
 * @param secondsLeft until it has caught up at this rate; missing where it stands still
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessorResource(
        String name,
        String mode,
        boolean running,
        boolean paused,
        boolean replaying,
        @Nullable String view,
        @Nullable String slot,
        @Nullable String role,
        List<SegmentResource> segments,
        @Nullable Long position,
        long lag,
        @Nullable Long lagSeconds,
        double eventsPerSecond,
        @Nullable Long secondsLeft,
        List<String> errors,
        Instant heardAt) {

    /** A part of the work, which one process at a time does. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SegmentResource(
            int segment, String holder, @Nullable Long position, boolean replaying) {

        static SegmentResource of(Held held) {
            return new SegmentResource(
                    held.segment().segment(),
                    held.holder(),
                    known(held.segment().position()),
                    held.segment().replaying());
        }
    }

    /** The same, as an operator sees it. */
    public static ProcessorResource of(Processor it) {
        @Nullable Role role = it.role();
        return new ProcessorResource(
                it.name(),
                it.mode(),
                it.running(),
                it.paused(),
                it.isReplaying(),
                it.view(),
                it.slot(),
                role == null ? null : role.name().toLowerCase(Locale.ROOT),
                it.segments().stream().map(SegmentResource::of).toList(),
                known(it.position()),
                it.lag(),
                it.lagSeconds(),
                it.eventsPerSecond(),
                it.secondsLeft(),
                it.errors(),
                it.heardAt());
    }

    private static @Nullable Long known(long position) {
        return position < 0 ? null : Long.valueOf(position);
    }
}
