package org.safelight.media.imaging.lines;

import org.safelight.media.imaging.render.Rows;
import org.safelight.media.imaging.render.SquareRows;

import java.io.IOException;
import java.util.Arrays;

/**
 * Lines as rows of means over squares of samples, to be read once and in order. Lines are added up
 * before their samples are, which the compiler vectorizes. Colours are multiplied by alpha.
 */
final class LineRows extends SquareRows {

    private static final int MOST = 255;
    private static final int COLOURS = 3;

    private final Lines lines;
    private final Deadline deadline;
    private byte[] samples = {};
    private int[] sums = {};
    private int next;

    /** Means over squares of {@code step} samples a side, read until the deadline. */
    LineRows(Lines lines, int step, Deadline deadline) {
        super(lines.width(), lines.height(), step);
        this.lines = lines;
        this.deadline = deadline;
    }

    @Override
    public int channels() {
        return lines.channels();
    }

    /** The means of other squares, of those lines that have not been read. */
    @Override
    public Rows averaged(int step) {
        return new LineRows(lines, step, deadline);
    }

    @Override
    public void read(int row, float[][] channels) throws IOException {
        if (row == 0) {
            samples = new byte[lines.width() * lines.channels()];
            sums = new int[samples.length];
        }
        deadline.check(row, next++);
        int count = lines(row);
        for (int i = 0; i < count; i++) {
            lines.next(samples);
            if (lines.hasAlpha()) {
                addCovering(i == 0);
            } else if (i == 0) {
                begin(sums, samples);
            } else {
                add(sums, samples);
            }
        }
        if (lines.stride() == COLOURS && channels.length == COLOURS) {
            addColoursAlong(channels, count);
            return;
        }
        for (int c = 0; c < channels.length; c++) {
            boolean multiplied = lines.hasAlpha() && c < channels.length - 1;
            addAlong(
                    sums,
                    lines.offset(c),
                    lines.stride(),
                    multiplied ? count * MOST : count,
                    channels[c]);
        }
    }

    private static void begin(int[] sums, byte[] samples) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = samples[i] & 0xFF;
        }
    }

    private static void add(int[] sums, byte[] samples) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += samples[i] & 0xFF;
        }
    }

    private void addCovering(boolean first) {
        int channels = lines.channels();
        if (first) {
            Arrays.fill(sums, 0);
        }
        for (int at = 0; at < sums.length; at += channels) {
            int alpha = samples[at + channels - 1] & 0xFF;
            for (int c = 0; c < channels - 1; c++) {
                sums[at + c] += (samples[at + c] & 0xFF) * alpha;
            }
            sums[at + channels - 1] += alpha;
        }
    }

    /** What most pictures have, a third faster than channel by channel. */
    private void addColoursAlong(float[][] means, int lineCount) {
        float[] a = means[lines.offset(0)];
        float[] b = means[lines.offset(1)];
        float[] c = means[lines.offset(2)];
        for (int x = 0, at = 0; at < sums.length; x++) {
            int end = Math.min(sums.length, at + COLOURS * step());
            float share = (float) COLOURS / ((end - at) * lineCount);
            int sumA = 0;
            int sumB = 0;
            int sumC = 0;
            for (; at < end; at += COLOURS) {
                sumA += sums[at];
                sumB += sums[at + 1];
                sumC += sums[at + 2];
            }
            a[x] = sumA * share;
            b[x] = sumB * share;
            c[x] = sumC * share;
        }
    }
}
