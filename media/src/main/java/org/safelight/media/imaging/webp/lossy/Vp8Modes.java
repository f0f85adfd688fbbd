package org.safelight.media.imaging.webp.lossy;

import org.safelight.media.imaging.unpack.DeclinedException;

import java.util.Arrays;

/** How the macroblocks of a key frame are predicted (RFC 6386, sections 9.3, 11.2 to 11.5). */
final class Vp8Modes {

    /** Each sub-block has a mode of its own. */
    static final int SUB_BLOCKS = -1;

    /** A leaf is the complement of its mode. */
    private static final int[] SMALL_TREE = {
        ~0, 2, ~1, 4, ~2, 6, 8, 12, ~3, 10, ~5, ~6, ~4, 14, ~7, 16, ~8, ~9
    };

    private final Vp8Header header;
    private final int[] above;
    private final int[] left = new int[4];

    /** Of the sub-blocks of the last macroblock. */
    final int[] small = new int[16];

    /** Of its luma, of its chroma. */
    int luma;

    int chroma;
    int segment;

    /** Whether it has no coefficients. */
    boolean empty;

    Vp8Modes(Vp8Header header, int macroblocks) {
        this.header = header;
        this.above = new int[4 * macroblocks];
    }

    void nextRow() {
        Arrays.fill(left, Vp8Prediction.MEAN);
    }

    void read(BoolDecoder in, int column) throws DeclinedException {
        segment = header.segmented ? segment(in) : 0;
        empty = header.someCoefficients >= 0 && in.bit(header.someCoefficients) == 1;
        luma = luma(in);
        if (luma == SUB_BLOCKS) {
            small(in, 4 * column);
        } else {
            Arrays.fill(above, 4 * column, 4 * column + 4, luma);
            Arrays.fill(left, luma);
        }
        chroma = chroma(in);
    }

    private int segment(BoolDecoder in) throws DeclinedException {
        int[] probabilities = header.segmentProbabilities;
        return in.bit(probabilities[0]) == 0
                ? in.bit(probabilities[1])
                : 2 + in.bit(probabilities[2]);
    }

    private static int luma(BoolDecoder in) throws DeclinedException {
        if (in.bit(145) == 0) {
            return SUB_BLOCKS;
        }
        if (in.bit(156) == 0) {
            return in.bit(163) == 0 ? Vp8Prediction.MEAN : Vp8Prediction.VERTICAL;
        }
        return in.bit(128) == 0 ? Vp8Prediction.HORIZONTAL : Vp8Prediction.TRUE_MOTION;
    }

    private static int chroma(BoolDecoder in) throws DeclinedException {
        if (in.bit(142) == 0) {
            return Vp8Prediction.MEAN;
        }
        if (in.bit(114) == 0) {
            return Vp8Prediction.VERTICAL;
        }
        return in.bit(183) == 0 ? Vp8Prediction.HORIZONTAL : Vp8Prediction.TRUE_MOTION;
    }

    private void small(BoolDecoder in, int column) throws DeclinedException {
        for (int y = 0; y < 4; y++) {
            int mode = left[y];
            for (int x = 0; x < 4; x++) {
                mode = mode(in, above[column + x], mode);
                above[column + x] = mode;
                small[4 * y + x] = mode;
            }
            left[y] = mode;
        }
    }

    private static int mode(BoolDecoder in, int above, int left) throws DeclinedException {
        int probabilities = (above * Vp8Tables.MODES + left) * (Vp8Tables.MODES - 1);
        int node = 0;
        do {
            int probability = Vp8Tables.SUB_BLOCK_MODES[probabilities + node / 2];
            node = SMALL_TREE[node + in.bit(probability)];
        } while (node >= 0);
        return ~node;
    }
}
