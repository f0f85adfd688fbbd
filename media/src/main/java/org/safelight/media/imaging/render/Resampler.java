package org.safelight.media.imaging.render;

import java.io.IOException;

/**
 * Resamples rows to a target size in one pass over them. Lines are added up first, whole rows at a
 * time, which the compiler vectorizes; only the few finished ones are then filtered along.
 */
public final class Resampler {

    private final Rows rows;
    private final Taps down;
    private final Taps along;
    private final int width;
    private final int height;
    private final float[][] line;
    private final float[][][] open;
    private final float[][] result;

    private Resampler(Rows rows, int width, int height) {
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.down = Taps.of(rows.height(), rows.exactHeight(), height);
        this.along = Taps.of(rows.width(), rows.exactWidth(), width);
        this.line = new float[rows.channels()][rows.width()];
        this.open = new float[down.overlap()][rows.channels()][rows.width()];
        this.result = new float[rows.channels()][width * height];
    }

    /** The samples of each channel at the target size, unclamped. */
    public static float[][] resample(Rows rows, int width, int height) throws IOException {
        return new Resampler(rows, width, height).run();
    }

    private float[][] run() throws IOException {
        int oldest = 0;
        int next = 0;
        for (int y = 0; y < rows.height() && oldest < height; y++) {
            rows.read(y, line);
            while (next < height && down.first()[next] <= y) {
                clear(open[next++ % open.length]);
            }
            for (int target = oldest; target < next; target++) {
                add(open[target % open.length], weight(target, y));
            }
            while (oldest < next && down.last(oldest) <= y) {
                finish(oldest++);
            }
        }
        return result;
    }

    private float weight(int target, int y) {
        return down.weights()[target][y - down.first()[target]];
    }

    private static void clear(float[][] channels) {
        for (float[] channel : channels) {
            java.util.Arrays.fill(channel, 0);
        }
    }

    private void add(float[][] sums, float weight) {
        for (int c = 0; c < sums.length; c++) {
            addScaled(sums[c], line[c], weight);
        }
    }

    private static void addScaled(float[] sum, float[] samples, float weight) {
        for (int x = 0; x < samples.length; x++) {
            sum[x] += weight * samples[x];
        }
    }

    private void finish(int target) {
        float[][] sums = open[target % open.length];
        for (int c = 0; c < sums.length; c++) {
            filterAlong(sums[c], result[c], target * width);
        }
    }

    private void filterAlong(float[] samples, float[] target, int offset) {
        for (int x = 0; x < width; x++) {
            float[] weights = along.weights()[x];
            int first = along.first()[x];
            float sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * samples[first + i];
            }
            target[offset + x] = sum;
        }
    }
}
