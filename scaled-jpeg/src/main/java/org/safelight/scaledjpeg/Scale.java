package org.safelight.scaledjpeg;

/** How much smaller than its picture a decoded plane is. */
public enum Scale {
    /** One sample for each 8×8 block: its DC coefficient. */
    EIGHTH(1),
    /** 2×2 samples for each block, from its 2×2 lowest coefficients. */
    QUARTER(2),
    /** 4×4 samples for each block, from its 4×4 lowest coefficients. */
    HALF(4),
    /** Every sample, for pictures too small to be thinned out. */
    WHOLE(8);

    private final int samplesPerBlock;

    Scale(int samplesPerBlock) {
        this.samplesPerBlock = samplesPerBlock;
    }

    /** Samples along a side of a block: 1, 2, 4 or 8. */
    public int samplesPerBlock() {
        return samplesPerBlock;
    }

    /** By how much each side shrinks: 8, 4, 2 or not at all, 1. */
    public int denominator() {
        return 8 / samplesPerBlock;
    }
}
