package org.safelight.media.imaging.render;

import java.io.IOException;
import java.util.Arrays;

/**
 * Rows in which each sample is the mean of a square of samples. That costs a sixth of a filter, and
 * where at least three times the target is left, next to nothing of the picture.
 */
final class AveragedRows extends SquareRows {

    private static final int LEFT_TO_FILTER = 3;

    private final Rows rows;
    private final float[][] line;

    /** Means over squares of {@code step} samples a side. */
    AveragedRows(Rows rows, int step) {
        super(rows.width(), rows.height(), step);
        this.rows = rows;
        this.line = new float[rows.channels()][rows.width()];
    }

    /** Whole rows as they are, or averaged where they are many times as long as the target. */
    static Rows of(Rows rows, int target) {
        int step = rows.width() / target / LEFT_TO_FILTER;
        return step < 2 ? rows : rows.averaged(step);
    }

    @Override
    public int channels() {
        return rows.channels();
    }

    @Override
    public double exactWidth() {
        return rows.exactWidth() / step();
    }

    @Override
    public double exactHeight() {
        return rows.exactHeight() / step();
    }

    @Override
    public void read(int y, float[][] channels) throws IOException {
        int first = y * step();
        int lines = lines(y);
        for (float[] channel : channels) {
            Arrays.fill(channel, 0);
        }
        for (int i = 0; i < lines; i++) {
            rows.read(first + i, line);
            for (int c = 0; c < channels.length; c++) {
                add(line[c], channels[c], 1f / lines);
            }
        }
    }

    private void add(float[] samples, float[] means, float share) {
        int step = step();
        int whole = samples.length / step;
        int at = 0;
        for (int x = 0; x < whole; x++) {
            float sum = 0;
            for (int end = at + step; at < end; at++) {
                sum += samples[at];
            }
            means[x] += sum * (share / step);
        }
        for (int rest = samples.length - whole * step; at < samples.length; at++) {
            means[whole] += samples[at] * (share / rest);
        }
    }
}
