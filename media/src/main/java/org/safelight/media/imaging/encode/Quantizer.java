package org.safelight.media.imaging.encode;

import javax.imageio.plugins.jpeg.JPEGQTable;

/**
 * Divides coefficients by steps and rounds (T.81, A.3.4).
 *
 * @param steps line by line, 1 to 255
 * @param factors what to multiply the results of {@link ForwardDct} by
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Quantizer(int[] steps, float[] factors) {

    /** So much is added before a number is cut and taken away after: that rounds it. */
    private static final int OFFSET = 1 << 14;

    private static final float HALF_UP = OFFSET + 0.5f;

    /** What the longest standard code of an AC coefficient can hold. */
    private static final int MOST = 1023;

    static Quantizer luma(int quality) {
        return of(JPEGQTable.K1Luminance, quality);
    }

    static Quantizer chroma(int quality) {
        return of(JPEGQTable.K2Chrominance, quality);
    }

    /** The steps of T.81, Annex K, for a quality as in libjpeg. */
    private static Quantizer of(JPEGQTable table, int quality) {
        int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        int[] steps = table.getTable();
        float[] factors = new float[steps.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.clamp((steps[i] * percent + 50) / 100, 1, 255);
            factors[i] = (float) (1 / (steps[i] * ForwardDct.scale(i % 8, i / 8)));
        }
        return new Quantizer(steps, factors);
    }

    void apply(float[] block, int[] coefficients) {
        for (int i = 0; i < coefficients.length; i++) {
            int rounded = (int) (block[i] * factors[i] + HALF_UP) - OFFSET;
            coefficients[i] = Math.min(MOST, Math.max(-MOST, rounded));
        }
    }
}
