package org.safelight.media.imaging.lines;

import org.safelight.media.imaging.render.Rows;

import java.io.IOException;
import java.util.Arrays;

/**
 * Lines of indices as rows of means over squares of the colours they stand for, to be read once and
 * in order: all channels of a pixel are added at once, as parts of one number.
 */
final class IndexedRows implements Rows {

    private static final int BITS = 16;

    /** So many values to 255 can be added up in sixteen bits. */
    private static final int MOST = 257;

    private final Lines lines;
    private final Palette palette;
    private final Deadline deadline;
    private final int step;
    private final long[] colours;
    private byte[] indices = {};
    private long[] sums = {};
    private int next;

    /** Means over squares of {@code step} pixels a side, read until the deadline. */
    IndexedRows(Lines lines, Palette palette, int step, Deadline deadline) {
        this.lines = lines;
        this.palette = palette;
        this.step = step;
        this.deadline = deadline;
        this.colours = palette.packed(BITS);
    }

    @Override
    public int width() {
        return Math.ceilDiv(lines.width(), step);
    }

    @Override
    public int height() {
        return Math.ceilDiv(lines.height(), step);
    }

    @Override
    public int channels() {
        return lines.channels();
    }

    @Override
    public double exactWidth() {
        return (double) lines.width() / step;
    }

    @Override
    public double exactHeight() {
        return (double) lines.height() / step;
    }

    /** The means of other squares, of those lines that have not been read. */
    @Override
    public Rows averaged(int step) {
        return step > MOST
                ? Rows.super.averaged(step)
                : new IndexedRows(lines, palette, step, deadline);
    }

    @Override
    public void read(int row, float[][] channels) throws IOException {
        if (row == 0) {
            indices = new byte[lines.width()];
            sums = new long[indices.length];
        }
        deadline.check(row, next++);
        int count = Math.min(step, lines.height() - row * step);
        Arrays.fill(sums, 0);
        for (int i = 0; i < count; i++) {
            lines.next(indices);
            palette.check(indices);
            add();
        }
        for (int x = 0; x < width(); x++) {
            int from = x * step;
            int behind = Math.min(sums.length, from + step);
            addAlong(channels, x, from, behind, count);
        }
    }

    private void add() {
        for (int x = 0; x < indices.length; x++) {
            sums[x] += colours[indices[x] & 0xFF];
        }
    }

    private void addAlong(float[][] channels, int x, int from, int behind, int lineCount) {
        float share = 1f / ((behind - from) * lineCount);
        for (float[] channel : channels) {
            channel[x] = 0;
        }
        int atOnce = MOST / lineCount;
        for (int at = from; at < behind; ) {
            int end = Math.min(behind, at + atOnce);
            long sum = 0;
            for (; at < end; at++) {
                sum += sums[at];
            }
            for (int c = 0; c < channels.length; c++) {
                channels[c][x] += (sum >>> (BITS * c) & 0xFFFF) * share;
            }
        }
    }
}
