package org.safelight.scaledjpeg.syntax;

/**
 * What one pass over a stream may spend.
 *
 * @param deadline the {@link System#nanoTime()} at which work stops
 * @param scans how many scans may be met
 * @param segments how many marker segments may be met
 */
public record Budget(long deadline, int scans, int segments) {

    /** Refuses once the deadline has passed. */
    public void checkTime() throws Refusal {
        if (System.nanoTime() - deadline > 0) {
            throw new Refusal(Reason.OUT_OF_TIME, "decoding took longer than allowed");
        }
    }
}
