package org.safelight.media.imaging.render;

/** Rows in which each sample is the mean of a square of samples; at the ends, of what is left. */
public abstract class SquareRows implements Rows {

    /** Of each channel, where all channels of a pixel are added at once as parts of one number. */
    protected static final int BITS = 16;

    /** So many values to 255 can be added up in these bits. */
    protected static final int MOST_PACKED = 257;

    private final int wholeWidth;
    private final int wholeHeight;
    private final int step;

    /**
     * Means over squares of {@code step} samples a side.
     *
     * @param wholeWidth of the picture that they are of
     */
    protected SquareRows(int wholeWidth, int wholeHeight, int step) {
        this.wholeWidth = wholeWidth;
        this.wholeHeight = wholeHeight;
        this.step = step;
    }

    @Override
    public final int width() {
        return Math.ceilDiv(wholeWidth, step);
    }

    @Override
    public final int height() {
        return Math.ceilDiv(wholeHeight, step);
    }

    @Override
    public double exactWidth() {
        return (double) wholeWidth / step;
    }

    @Override
    public double exactHeight() {
        return (double) wholeHeight / step;
    }

    /** The side of a square. */
    protected final int step() {
        return step;
    }

    /** How many lines of the picture a row is made of. */
    protected final int lines(int row) {
        return Math.min(step, wholeHeight - row * step);
    }

    /**
     * Makes means of sums of lines.
     *
     * @param offset where the first sum of the channel is, and {@code stride} how far the next
     * @param weight how much each sum is to be divided by
     */
    protected final void addAlong(int[] sums, int offset, int stride, int weight, float[] means) {
        int side = step; // where the compiler sees that it stays
        int at = offset;
        int whole = wholeWidth / side;
        float share = 1f / (side * weight);
        for (int x = 0; x < whole; x++) {
            int sum = 0;
            for (int i = 0; i < side; i++, at += stride) {
                sum += sums[at];
            }
            means[x] = sum * share;
        }
        int rest = wholeWidth - whole * side;
        if (rest > 0) {
            long sum = 0;
            for (int i = 0; i < rest; i++, at += stride) {
                sum += sums[at];
            }
            means[whole] = (float) sum / ((float) rest * weight);
        }
    }

    /** Makes means of sums of so many lines, each of all channels of a pixel, packed. */
    protected final void addPackedAlong(long[] sums, int lineCount, float[][] channels) {
        int atOnce = MOST_PACKED / lineCount;
        for (int x = 0; x < width(); x++) {
            int at = x * step;
            int behind = Math.min(wholeWidth, at + step);
            float share = 1f / ((behind - at) * lineCount);
            for (float[] channel : channels) {
                channel[x] = 0;
            }
            while (at < behind) {
                long sum = 0;
                for (int end = Math.min(behind, at + atOnce); at < end; at++) {
                    sum += sums[at];
                }
                for (int c = 0; c < channels.length; c++) {
                    channels[c][x] += (sum >>> (BITS * c) & 0xFFFF) * share;
                }
            }
        }
    }
}
