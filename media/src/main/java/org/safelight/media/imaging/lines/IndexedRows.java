package org.safelight.media.imaging.lines;

import org.safelight.media.imaging.render.Rows;
import org.safelight.media.imaging.render.SquareRows;

import java.io.IOException;
import java.util.Arrays;

/**
 * Lines of indices as rows of means over squares of the colours they stand for, to be read once and
 * in order: all channels of a pixel are added at once, as parts of one number.
 */
final class IndexedRows extends SquareRows {

    private final Lines lines;
    private final Palette palette;
    private final Deadline deadline;
    private final long[] colours;
    private byte[] indices = {};
    private long[] sums = {};
    private int next;

    /** Means over squares of {@code step} pixels a side, read until the deadline. */
    IndexedRows(Lines lines, Palette palette, int step, Deadline deadline) {
        super(lines.width(), lines.height(), step);
        this.lines = lines;
        this.palette = palette;
        this.deadline = deadline;
        this.colours = palette.packed(BITS);
    }

    @Override
    public int channels() {
        return lines.channels();
    }

    /** The means of other squares, of those lines that have not been read. */
    @Override
    public Rows averaged(int step) {
        return step > MOST_PACKED
                ? super.averaged(step)
                : new IndexedRows(lines, palette, step, deadline);
    }

    @Override
    public void read(int row, float[][] channels) throws IOException {
        if (row == 0) {
            indices = new byte[lines.width()];
            sums = new long[indices.length];
        }
        deadline.check(row, next++);
        int count = lines(row);
        Arrays.fill(sums, 0);
        for (int i = 0; i < count; i++) {
            lines.next(indices);
            palette.check(indices);
            add();
        }
        addPackedAlong(sums, count, channels);
    }

    private void add() {
        for (int x = 0; x < indices.length; x++) {
            sums[x] += colours[indices[x] & 0xFF];
        }
    }
}
