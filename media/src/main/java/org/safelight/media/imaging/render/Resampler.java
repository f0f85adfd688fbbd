package org.safelight.media.imaging.render;

import java.io.IOException;

/**
 * Resamples rows to a target size in one pass over them. Lines are added up first, whole rows at a
 * time, which the compiler vectorizes; the few finished ones are gathered as columns, so that these
 * can be added up in the same way.
 */
public final class Resampler {

    /** How many finished lines are filtered along at once: few enough to stay in a near cache. */
    private static final int BATCH = 64;

    private final Rows rows;
    private final Taps down;
    private final Taps along;
    private final int width;
    private final int height;
    private final float[][] line;
    private final float[][][] open;
    private final float[][] columns;
    private final float[] column = new float[BATCH];
    private final float[][] result;

    private Resampler(Rows rows, int width, int height) {
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.down = Taps.of(rows.height(), rows.exactHeight(), height);
        this.along = Taps.of(rows.width(), rows.exactWidth(), width);
        this.line = new float[rows.channels()][rows.width()];
        this.open = new float[down.overlap()][rows.channels()][rows.width()];
        this.columns = new float[rows.channels()][rows.width() * BATCH];
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
                add(open[target % open.length], down.weights()[target][y - down.first()[target]]);
            }
            while (oldest < next && down.last(oldest) <= y) {
                finish(oldest++);
            }
        }
        return result;
    }

    private static void clear(float[][] channels) {
        for (float[] channel : channels) {
            java.util.Arrays.fill(channel, 0);
        }
    }

    private void add(float[][] sums, float weight) {
        for (int c = 0; c < sums.length; c++) {
            addScaled(sums[c], line[c], 0, weight);
        }
    }

    private static void addScaled(float[] sum, float[] samples, int from, float weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * samples[from + i];
        }
    }

    private void finish(int target) {
        float[][] sums = open[target % open.length];
        int place = target % BATCH;
        for (int c = 0; c < sums.length; c++) {
            gather(sums[c], columns[c], place);
            if (place == BATCH - 1 || target == height - 1) {
                filterAlong(columns[c], result[c], target - place, place + 1);
            }
        }
    }

    private static void gather(float[] samples, float[] columns, int place) {
        for (int x = 0; x < samples.length; x++) {
            columns[x * BATCH + place] = samples[x];
        }
    }

    private void filterAlong(float[] columns, float[] target, int top, int lines) {
        for (int x = 0; x < width; x++) {
            float[] weights = along.weights()[x];
            int first = along.first()[x];
            java.util.Arrays.fill(column, 0);
            for (int i = 0; i < weights.length; i++) {
                addScaled(column, columns, (first + i) * BATCH, weights[i]);
            }
            for (int y = 0; y < lines; y++) {
                target[(top + y) * width + x] = column[y];
            }
        }
    }
}
