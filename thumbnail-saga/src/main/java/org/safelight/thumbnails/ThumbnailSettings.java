package org.safelight.thumbnails;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How thumbnails are made.
 *
 * @param queueCapacity how many requests may wait on this node; one more is refused
 * @param workers how many are rendered at once; 0 for as many as there are processors
 * @param attempts how many attempts may fail before a thumbnail is given up
 * @param grace how long the sweep leaves a new upload to the saga
 * @param lease how long the sweep leaves alone what a node has accepted
 * @param sweepInterval the pause between two sweeps
 * @param sweepBatch how many the sweep leases at once
 * @param overdueAfter when a render that has not ended is counted and logged
 * @param stopWithin how long a stopping service waits for renders that have begun
 * @param renewalPause how long renewal waits when there is nothing to do or something fails
 */
@Validated
@ConfigurationProperties("safelight.thumbnails")
public record ThumbnailSettings(
        @DefaultValue("1000") @Positive int queueCapacity,
        @DefaultValue("0") @PositiveOrZero int workers,
        @DefaultValue("5") @Positive int attempts,
        @DefaultValue("5s") @DurationMin Duration grace,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration lease,
        @DefaultValue("3s") @DurationMin(millis = 10) Duration sweepInterval,
        @DefaultValue("100") @Positive int sweepBatch,
        @DefaultValue("30s") @DurationMin(millis = 10) Duration overdueAfter,
        @DefaultValue("20s") @DurationMin Duration stopWithin,
        @DefaultValue("5s") @DurationMin(millis = 10) Duration renewalPause) {

    int threads() {
        return workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
    }
}
