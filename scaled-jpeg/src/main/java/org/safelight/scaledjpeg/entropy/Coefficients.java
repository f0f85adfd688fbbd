package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.Frame;
import org.safelight.scaledjpeg.syntax.FrameComponent;

/**
 * The low coefficients of a component's blocks, gathered over the scans of a progressive picture.
 *
 * @param stride blocks from one row to the next, padding included
 * @param perBlock how many coefficients are kept of each block, in zig-zag order
 */
@SuppressWarnings("ArrayRecordComponent") // Values are shared, never compared.
public record Coefficients(FrameComponent component, int stride, int perBlock, short[] values) {

    /** How many values a component takes, padding included. */
    public static long count(Frame frame, FrameComponent component, int perBlock) {
        return (long) frame.paddedBlocksWide(component)
                * frame.paddedBlocksHigh(component)
                * perBlock;
    }
}
