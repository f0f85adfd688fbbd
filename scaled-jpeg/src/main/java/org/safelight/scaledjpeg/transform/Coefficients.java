package org.safelight.scaledjpeg.transform;

import org.safelight.scaledjpeg.syntax.Frame;
import org.safelight.scaledjpeg.syntax.FrameComponent;

/**
 * The low coefficients of a component's blocks, gathered over the scans of a progressive picture.
 *
 * @param stride blocks from one row to the next, padding included
 * @param band which coefficients are kept
 * @param values the band of each block, line by line
 * @param significant for each block which of all 64 coefficients, in zig-zag order from the lowest
 *     bit, are known not to be zero: refinement scans cannot be read without it
 */
@SuppressWarnings("ArrayRecordComponent") // Values are shared, never compared.
public record Coefficients(
        FrameComponent component, int stride, LowBand band, short[] values, long[] significant) {

    /** How many blocks a component has, padding included. */
    public static long blocks(Frame frame, FrameComponent component) {
        return (long) frame.paddedBlocksWide(component) * frame.paddedBlocksHigh(component);
    }
}
