package org.safelight.access.limit;

import io.github.bucket4j.Bandwidth;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast somebody may ask.
 *
 * @param perSecond requests a second, in the long run
 * @param burst requests at once, after a pause
 */
public record Allowance(long perSecond, long burst) {

    public Allowance {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("An allowance is at least one request a second");
        }
    }

    /** The same, but no more than this; null for no such restriction. */
    Allowance atMost(@Nullable Long fewerPerSecond, @Nullable Long smallerBurst) {
        return new Allowance(min(perSecond, fewerPerSecond), min(burst, smallerBurst));
    }

    static long min(long plan, @Nullable Long own) {
        return own == null ? plan : Math.min(plan, own);
    }

    /** In how many seconds as much comes back as may be asked at once; at least one. */
    long window() {
        return Math.ceilDiv(burst, perSecond);
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
    }

    /** So many in each day of UTC. */
    static Bandwidth daily(long perDay, Instant nextMidnight) {
        return Bandwidth.builder()
                .capacity(perDay)
                .refillIntervallyAligned(perDay, Duration.ofDays(1), nextMidnight)
                .build();
    }
}
