package org.safelight.scaledjpeg;

import java.util.List;

/**
 * A picture's components at reduced size, in the order and colour space of the file: chroma is
 * neither enlarged nor converted.
 *
 * @param planes one, or three
 * @param coverage the share of the blocks that the data was enough for, 0 to 1; the rest is
 *     mid-gray
 * @param complete whether every block has all the precision its picture is coded with
 */
public record Planes(List<Plane> planes, double coverage, boolean complete) implements Decoding {

    /**
     * One component. Sample {@code x} of a line covers {@code [x, x + 1)} of an axis on which the
     * picture ends at {@code exactWidth}, which is rarely whole: the last sample may lie partly
     * outside. Components share their centres (T.871, 10.1), so each can be resampled straight to
     * its target from these figures alone.
     *
     * @param width samples to use of each line: {@code exactWidth} rounded up
     * @param height lines to use
     * @param stride from one line to the next
     * @param samples unsigned, 0 to 255; longer than needed if a {@link Workspace} lent it
     */
    @SuppressWarnings("ArrayRecordComponent") // Samples are shared, never compared.
    public record Plane(
            int width,
            int height,
            int stride,
            double exactWidth,
            double exactHeight,
            byte[] samples) {}
}
