package org.safelight.media.imaging.render;

import java.util.Arrays;

/**
 * The lowest cosine frequencies of one channel, a triangle of them.
 *
 * @param constant the mean
 * @param varying all others, line by line
 * @param scale the largest magnitude among the varying ones
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record CosineChannel(float constant, float[] varying, float scale) {

    /** Below this, what varies is the error of the computation. */
    private static final float LEAST_SCALE = 1e-4f;

    static CosineChannel of(float[] samples, int width, int across, int down) {
        float[] found = new float[across * down];
        int count = 0;
        float scale = 0;
        for (int cy = 0; cy < down; cy++) {
            for (int cx = 0; cx * down < across * (down - cy); cx++) {
                float value = coefficient(samples, width, cx, cy);
                scale = count == 0 ? 0 : Math.max(scale, Math.abs(value));
                found[count++] = value;
            }
        }
        float[] varying = Arrays.copyOfRange(found, 1, count);
        return new CosineChannel(found[0], varying, scale < LEAST_SCALE ? 0 : scale);
    }

    private static float coefficient(float[] samples, int width, int cx, int cy) {
        int height = samples.length / width;
        float[] along = cosine(width, cx);
        float[] down = cosine(height, cy);
        float sum = 0;
        for (int y = 0; y < height; y++) {
            float line = 0;
            for (int x = 0; x < width; x++) {
                line += samples[y * width + x] * along[x];
            }
            sum += line * down[y];
        }
        return sum / samples.length;
    }

    private static float[] cosine(int length, int frequency) {
        float[] wave = new float[length];
        for (int i = 0; i < length; i++) {
            wave[i] = (float) Math.cos(Math.PI / length * frequency * (i + 0.5));
        }
        return wave;
    }
}
