package org.safelight.media.imaging.webp.lossy;

import java.util.Arrays;

/** Predicts squares of a plane from what is above them and to their left (RFC 6386, section 12). */
final class Vp8Prediction {

    static final int MEAN = 0;
    static final int TRUE_MOTION = 1;
    static final int VERTICAL = 2;
    static final int HORIZONTAL = 3;

    private Vp8Prediction() {}

    /** A macroblock's square, 16 or 8 samples a side (sections 12.2 and 12.3). */
    static void square(Vp8Plane plane, int x, int size, int mode, boolean firstRow) {
        switch (mode) {
            case MEAN -> fill(plane, x, size, mean(plane, x, size, firstRow));
            case VERTICAL -> {
                for (int y = 0; y < size; y++) {
                    System.arraycopy(
                            plane.samples, plane.at(x, -1), plane.samples, plane.at(x, y), size);
                }
            }
            case HORIZONTAL -> {
                for (int y = 0; y < size; y++) {
                    int at = plane.at(x, y);
                    Arrays.fill(plane.samples, at, at + size, plane.samples[at - 1]);
                }
            }
            default -> trueMotion(plane, plane.at(x, 0), size);
        }
    }

    private static void fill(Vp8Plane plane, int x, int size, int value) {
        for (int y = 0; y < size; y++) {
            int at = plane.at(x, y);
            Arrays.fill(plane.samples, at, at + size, (byte) value);
        }
    }

    /** Of what there is of both edges. */
    private static int mean(Vp8Plane plane, int x, int size, boolean firstRow) {
        int sum = 0;
        int count = 0;
        for (int i = 0; i < size && !firstRow; i++) {
            sum += plane.samples[plane.at(x + i, -1)] & 0xFF;
            count++;
        }
        for (int i = 0; i < size && x > 0; i++) {
            sum += plane.samples[plane.at(x - 1, i)] & 0xFF;
            count++;
        }
        return count == 0 ? 128 : (sum + count / 2) / count;
    }

    private static void trueMotion(Vp8Plane plane, int from, int size) {
        byte[] samples = plane.samples;
        int above = from - plane.stride;
        int corner = samples[above - 1] & 0xFF;
        for (int y = 0, at = from; y < size; y++, at += plane.stride) {
            int difference = (samples[at - 1] & 0xFF) - corner;
            for (int x = 0; x < size; x++) {
                samples[at + x] = Vp8Transforms.clip((samples[above + x] & 0xFF) + difference);
            }
        }
    }

    /**
     * A square of four samples a side.
     *
     * @param right where the four samples above and to the right are
     * @param edge of 13 numbers, to be used here
     */
    static void small(Vp8Plane plane, int from, int right, int mode, int[] edge) {
        if (mode == TRUE_MOTION) {
            trueMotion(plane, from, 4);
            return;
        }
        byte[] samples = plane.samples;
        int above = from - plane.stride;
        for (int i = 0; i < 4; i++) {
            edge[3 - i] = samples[from - 1 + i * plane.stride] & 0xFF;
            edge[5 + i] = samples[above + i] & 0xFF;
            edge[9 + i] = samples[right + i] & 0xFF;
        }
        edge[4] = samples[above - 1] & 0xFF;
        for (int y = 0, at = from; y < 4; y++, at += plane.stride) {
            for (int x = 0; x < 4; x++) {
                samples[at + x] = (byte) SmallModes.sample(mode, edge, x, y);
            }
        }
    }
}
