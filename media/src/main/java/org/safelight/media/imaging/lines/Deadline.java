package org.safelight.media.imaging.lines;

import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.media.imaging.UnreadableImageException.Reason;
import org.safelight.media.imaging.decode.CpuClock;

/**
 * Until when lines may be read.
 *
 * @param nanos of {@link CpuClock#nanos()}
 */
record Deadline(long nanos) {

    /** Rows are read once and in order; between two of them, the time is looked at. */
    void check(int row, int next) throws UnreadableImageException {
        if (row != next) {
            throw new IllegalStateException("Lines are read once and in order");
        }
        if (CpuClock.nanos() - nanos > 0) {
            throw new UnreadableImageException(Reason.TIMED_OUT, "Decoding took too long");
        }
    }
}
