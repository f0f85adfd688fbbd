package org.safelight.media.imaging.webp.lossy;

import java.util.Arrays;

/**
 * One plane of a row of macroblocks, with the line above it. What is outside of the picture has
 * fixed values (RFC 6386, section 12.2).
 */
final class Vp8Plane {

    private static final int BORDER = 4;
    private static final byte ABOVE = 127;
    private static final byte LEFT = (byte) 129;

    /** Samples line by line; {@link #at} tells where. */
    final byte[] samples;

    final int stride;

    private final int width;
    private final int lines;

    /**
     * @param width in samples, of whole macroblocks
     * @param lines of a macroblock
     */
    Vp8Plane(int width, int lines) {
        this.width = width;
        this.lines = lines;
        this.stride = width + 2 * BORDER;
        this.samples = new byte[(lines + 1) * stride];
        for (int y = 0; y < lines; y++) {
            samples[at(-1, y)] = LEFT;
        }
        Arrays.fill(samples, 0, stride, ABOVE);
    }

    /** Where a sample is; the line above is -1. */
    int at(int x, int y) {
        return (y + 1) * stride + BORDER + x;
    }

    /** The last line becomes the one above. */
    void nextRow() {
        System.arraycopy(samples, at(-1, lines - 1), samples, at(-1, -1), width + 1);
        Arrays.fill(samples, at(width, -1), at(width, -1) + BORDER, samples[at(width - 1, -1)]);
    }

    /** Copies the beginning of a line. */
    void copy(int line, byte[] target, int from, int count) {
        System.arraycopy(samples, at(0, line), target, from, count);
    }
}
