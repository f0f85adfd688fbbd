package org.safelight.media.imaging.webp.lossy;

import org.safelight.media.imaging.unpack.DeclinedException;

/** Coefficients of one block of 4×4, as tokens (RFC 6386, section 13). */
final class Vp8Tokens {

    private static final int KIND = Vp8Tables.BANDS * Vp8Tables.CONTEXTS * Vp8Tables.NODES;
    private static final int CONTEXT = Vp8Tables.NODES;

    /** Where the probabilities of each place begin; behind the last there is none. */
    private static final int[] BANDS = bands(0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0);

    private static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};

    private static final int[][] LONG_VALUES = {
        {173, 148, 140},
        {176, 155, 140, 135},
        {180, 157, 141, 134, 130},
        {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
    };

    private final int[] probabilities;

    Vp8Tokens(int[] probabilities) {
        this.probabilities = probabilities;
    }

    private static int[] bands(int... bands) {
        int[] starts = new int[bands.length];
        for (int i = 0; i < bands.length; i++) {
            starts[i] = bands[i] * Vp8Tables.CONTEXTS * CONTEXT;
        }
        return starts;
    }

    /**
     * Reads the coefficients of a block, multiplied by their steps.
     *
     * @param kind 0 luma without its mean, 1 means of luma, 2 chroma, 3 luma
     * @param neighbours how many of two have coefficients
     * @return one more than the place of the last coefficient
     */
    int read(BoolDecoder in, int kind, int neighbours, int[] steps, short[] block, int offset)
            throws DeclinedException {
        int first = kind == 0 ? 1 : 0;
        int table = kind * KIND;
        int at = table + BANDS[first] + neighbours * CONTEXT;
        for (int n = first; n < 16; n++) {
            if (in.bit(probabilities[at]) == 0) {
                return n;
            }
            while (in.bit(probabilities[at + 1]) == 0) {
                n++;
                if (n == 16) {
                    return 16;
                }
                at = table + BANDS[n];
            }
            boolean large = in.bit(probabilities[at + 2]) == 1;
            int value = large ? large(in, at) : 1;
            at = table + BANDS[n + 1] + (large ? 2 : 1) * CONTEXT;
            int signed = in.bit(128) == 0 ? value : -value;
            block[offset + ZIGZAG[n]] = (short) (signed * steps[n > 0 ? 1 : 0]);
        }
        return 16;
    }

    private int large(BoolDecoder in, int at) throws DeclinedException {
        if (in.bit(probabilities[at + 3]) == 0) {
            return in.bit(probabilities[at + 4]) == 0 ? 2 : 3 + in.bit(probabilities[at + 5]);
        }
        if (in.bit(probabilities[at + 6]) == 0) {
            return in.bit(probabilities[at + 7]) == 0
                    ? 5 + in.bit(159)
                    : 7 + 2 * in.bit(165) + in.bit(145);
        }
        int high = in.bit(probabilities[at + 8]);
        int category = 2 * high + in.bit(probabilities[at + 9 + high]);
        int value = 0;
        for (int probability : LONG_VALUES[category]) {
            value = 2 * value + in.bit(probability);
        }
        return value + 3 + (8 << category);
    }
}
