package org.safelight.media.imaging.lines;

import org.safelight.media.imaging.unpack.DeclinedException;

import java.util.Arrays;

/**
 * Colours by index, three bytes each, and how far each covers what is behind it.
 *
 * @param alphas of the first of the colours; the others are opaque
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Palette(byte[] colours, byte[] alphas) {

    private static final int MOST = 256;
    private static final int OPAQUE = 0xFF;

    /** Colours of which one, unless it is negative, is clear. */
    static Palette of(byte[] colours, int clear) {
        int size = colours.length / 3;
        byte[] alphas = new byte[clear < 0 || clear >= size ? 0 : clear + 1];
        Arrays.fill(alphas, (byte) OPAQUE);
        if (alphas.length > 0) {
            alphas[clear] = 0;
        }
        return new Palette(colours, alphas);
    }

    /** Declines a palette that has no colours, or too many. */
    Palette check() throws DeclinedException {
        if (size() == 0 || size() > MOST || alphas.length > size()) {
            throw new DeclinedException("The palette is of an impossible size");
        }
        return this;
    }

    /** Declines a line with an index that no colour has. */
    void check(byte[] indices) throws DeclinedException {
        if (size() < MOST) {
            int most = 0;
            for (byte index : indices) {
                most = Math.max(most, index & 0xFF);
            }
            if (most >= size()) {
                throw new DeclinedException("There is no colour for an index");
            }
        }
    }

    private int size() {
        return colours.length / 3;
    }

    boolean hasAlpha() {
        return alphas.length > 0;
    }

    /** Each colour, multiplied by its alpha, as one number, red in the lowest bits. */
    long[] packed(int bits) {
        long[] packed = new long[MOST];
        for (int i = 0; i < size(); i++) {
            long alpha = i < alphas.length ? alphas[i] & 0xFF : OPAQUE;
            packed[i] = alpha << (3 * bits);
            for (int c = 0; c < 3; c++) {
                long colour = ((colours[3 * i + c] & 0xFF) * alpha + OPAQUE / 2) / OPAQUE;
                packed[i] |= colour << (c * bits);
            }
        }
        return packed;
    }
}
