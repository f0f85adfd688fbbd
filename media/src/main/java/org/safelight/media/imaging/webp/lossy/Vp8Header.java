package org.safelight.media.imaging.webp.lossy;

import org.safelight.media.imaging.unpack.DeclinedException;

/** What stands before the macroblocks of a key frame (RFC 6386, sections 9.2 to 9.11 and 19.2). */
final class Vp8Header {

    private static final int SEGMENTS = 4;
    private static final int LARGEST_INDEX = 127;

    /** Steps of the first and of other coefficients of one segment, by kind of plane. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Steps(int[] luma, int[] lumaMeans, int[] chroma) {}

    final int partitions;

    /** Whether each macroblock tells its segment, and by which probabilities. */
    final boolean segmented;

    final int[] segmentProbabilities = {255, 255, 255};
    final Steps[] steps = new Steps[SEGMENTS];
    final int[] coefficients = Vp8Tables.DEFAULTS.clone();

    /** The probability that a macroblock has coefficients, -1 where none tells that it has not. */
    final int someCoefficients;

    private final int[] segmentIndex = new int[SEGMENTS];
    private boolean absolute = true;

    Vp8Header(BoolDecoder in) throws DeclinedException {
        in.number(2); // colour space and clamping, which make no difference here
        boolean segments = in.bit(128) == 1;
        segmented = segments && segments(in);
        in.number(1 + 6 + 3); // the loop filter, which is left out
        skipFilterDeltas(in);
        partitions = 1 << in.number(2);
        steps(in, segments);
        in.bit(128); // whether probabilities outlive this frame
        for (int i = 0; i < coefficients.length; i++) {
            if (in.bit(Vp8Tables.UPDATES[i]) == 1) {
                coefficients[i] = in.number(8);
            }
        }
        someCoefficients = in.bit(128) == 1 ? in.number(8) : -1;
    }

    private boolean segments(BoolDecoder in) throws DeclinedException {
        boolean map = in.bit(128) == 1;
        if (in.bit(128) == 1) {
            absolute = in.bit(128) == 1;
            for (int i = 0; i < SEGMENTS; i++) {
                segmentIndex[i] = in.signedIfSet(7);
            }
            for (int i = 0; i < SEGMENTS; i++) {
                in.signedIfSet(6);
            }
        } else {
            absolute = false;
        }
        for (int i = 0; map && i < segmentProbabilities.length; i++) {
            segmentProbabilities[i] = in.bit(128) == 1 ? in.number(8) : 255;
        }
        return map;
    }

    private static void skipFilterDeltas(BoolDecoder in) throws DeclinedException {
        boolean some = in.bit(128) == 1;
        boolean given = some && in.bit(128) == 1;
        if (given) {
            for (int i = 0; i < 8; i++) {
                in.signedIfSet(6);
            }
        }
    }

    /** Sections 9.6 and 14.1. */
    private void steps(BoolDecoder in, boolean segments) throws DeclinedException {
        int index = in.number(7);
        int lumaDc = in.signedIfSet(4);
        int meansDc = in.signedIfSet(4);
        int meansAc = in.signedIfSet(4);
        int chromaDc = in.signedIfSet(4);
        int chromaAc = in.signedIfSet(4);
        for (int i = 0; i < SEGMENTS; i++) {
            int base = index;
            if (segments) {
                base = absolute ? segmentIndex[i] : index + segmentIndex[i];
            }
            int[] luma = {dc(base + lumaDc), ac(base)};
            int[] means = {2 * dc(base + meansDc), Math.max(8, ac(base + meansAc) * 155 / 100)};
            int[] chroma = {Math.min(132, dc(base + chromaDc)), ac(base + chromaAc)};
            steps[i] = new Steps(luma, means, chroma);
        }
    }

    private static int dc(int index) {
        return Vp8Tables.DC_STEPS[Math.clamp(index, 0, LARGEST_INDEX)];
    }

    private static int ac(int index) {
        return Vp8Tables.AC_STEPS[Math.clamp(index, 0, LARGEST_INDEX)];
    }
}
