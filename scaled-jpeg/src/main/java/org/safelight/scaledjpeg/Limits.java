package org.safelight.scaledjpeg;

import org.safelight.scaledjpeg.syntax.Budget;

import java.time.Duration;

/**
 * What one picture may cost; past any of these it is {@link Declined}.
 *
 * @param pixels of the full-size picture
 * @param workingBytes of planes and coefficients while decoding
 * @param scans in the file
 * @param segments in the file
 * @param time for one call, read every few rows
 */
public record Limits(long pixels, long workingBytes, int scans, int segments, Duration time) {

    /** 400 megapixels, 512 MiB, 128 scans, 4096 segments, 2 seconds. */
    public static final Limits DEFAULT =
            new Limits(400_000_000, 512L << 20, 128, 4096, Duration.ofSeconds(2));

    /** These limits with another time. */
    public Limits within(Duration newTime) {
        return new Limits(pixels, workingBytes, scans, segments, newTime);
    }

    Budget start() {
        return new Budget(System.nanoTime() + time.toNanos(), scans, segments);
    }
}
