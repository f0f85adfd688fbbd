package org.safelight.command.photo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How long to wait before a thumbnail is tried again: twice as long after each failure.
 *
 * @param first the wait after the first failure
 * @param most the longest wait
 */
@ConfigurationProperties("safelight.thumbnail.retry")
public record BackOff(@DefaultValue("10s") Duration first, @DefaultValue("10m") Duration most) {

    /** Enough to reach any longest wait from any first one without overflow. */
    private static final int MOST_DOUBLINGS = 30;

    public BackOff {
        if (!first.isPositive() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "safelight.thumbnail.retry: first is positive, most at least as long");
        }
    }

    /** The wait after this many failures, counted from 1. */
    public Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
