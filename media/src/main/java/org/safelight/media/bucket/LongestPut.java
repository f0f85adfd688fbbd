package org.safelight.media.bucket;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * How long one object may take to be written, in buckets that many processes share: after that,
 * others may take its pieces for the remains of a process that died.
 */
public final class LongestPut {

    /** Enough for the largest upload over the slowest line. */
    public static final Duration DURATION = Duration.ofHours(6);

    private final long begun = System.nanoTime();

    /**
     * Fails when it has taken too long.
     *
     * @throws IOException then
     */
    public void check() throws IOException {
        if (System.nanoTime() - begun > DURATION.toNanos()) {
            throw new IOException("An object took more than " + DURATION + " to be written");
        }
    }

    /** Before when something unfinished must have begun, to be nobody's any more. */
    public static Instant abandonedBefore(Instant asked) {
        // Twice as long, since the clocks of several machines differ, and a last call may hang.
        Instant latest = Instant.now().minus(DURATION.multipliedBy(2));
        return asked.isBefore(latest) ? asked : latest;
    }
}
