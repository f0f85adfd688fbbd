package org.safelight.media.imaging.webp.lossy;

import org.safelight.media.imaging.unpack.DeclinedException;

import java.util.Arrays;

/**
 * A key frame of VP8 (RFC 6386), decoded a row of macroblocks at a time. The loop filter is left
 * out: it smooths the edges of blocks, which nobody sees in a thumbnail, and no prediction within
 * its frame depends on it.
 */
final class Vp8Frame {

    private static final int HEADER = 10;

    /** Whether a block had coefficients: four of luma, two of each chroma plane, the means. */
    private static final int FLAGS = 9;

    private static final int MEANS = 8;

    final Vp8Plane luma;
    final Vp8Plane blue;
    final Vp8Plane red;

    private final int columns;
    private final Vp8Header header;
    private final Vp8Modes modes;
    private final Vp8Tokens tokens;
    private final BoolDecoder first;
    private final BoolDecoder[] partitions;
    private final int[] above;
    private final int[] left = new int[FLAGS];
    private final short[] blocks = new short[24 * 16];
    private final short[] means = new short[16];
    private final int[] lasts = new int[24];
    private final Vp8Transforms transforms = new Vp8Transforms();
    private final int[] edge = new int[13];
    private int row;

    /** A frame in a part of an array, whose first bytes have been looked at. */
    Vp8Frame(byte[] data, int from, int length, int width) throws DeclinedException {
        int tag =
                (data[from] & 0xFF) | (data[from + 1] & 0xFF) << 8 | (data[from + 2] & 0xFF) << 16;
        int firstLength = tag >> 5;
        int rest = length - HEADER - firstLength;
        if (rest < 0 || (tag >> 1 & 7) > 3) {
            throw new DeclinedException("The first part of the frame is too long");
        }
        first = new BoolDecoder(data, from + HEADER, firstLength);
        header = new Vp8Header(first);
        partitions = partitions(data, from + HEADER + firstLength, rest);
        columns = Math.ceilDiv(width, 16);
        modes = new Vp8Modes(header, columns);
        tokens = new Vp8Tokens(header.coefficients);
        above = new int[FLAGS * columns];
        luma = new Vp8Plane(16 * columns, 16);
        blue = new Vp8Plane(8 * columns, 8);
        red = new Vp8Plane(8 * columns, 8);
    }

    /** Section 9.5: the lengths of all but the last stand before the first. */
    private BoolDecoder[] partitions(byte[] data, int from, int length) throws DeclinedException {
        var decoders = new BoolDecoder[header.partitions];
        int lengths = 3 * (decoders.length - 1);
        int end = from + length;
        int at = from + lengths;
        for (int i = 0; i < decoders.length; i++) {
            int size = end - at;
            if (i < decoders.length - 1 && size >= 0) {
                int told = from + 3 * i;
                size = (data[told] & 0xFF) | (data[told + 1] & 0xFF) << 8;
                size |= (data[told + 2] & 0xFF) << 16;
            }
            if (size < 0 || size > end - at) {
                throw new DeclinedException("A part of the frame is too long");
            }
            decoders[i] = new BoolDecoder(data, at, size);
            at += size;
        }
        return decoders;
    }

    /** Decodes the next row of macroblocks into the planes. */
    void nextRow() throws DeclinedException {
        if (row > 0) {
            luma.nextRow();
            blue.nextRow();
            red.nextRow();
        }
        modes.nextRow();
        Arrays.fill(left, 0);
        BoolDecoder in = partitions[row % partitions.length];
        for (int column = 0; column < columns; column++) {
            modes.read(first, column);
            readBlocks(in, FLAGS * column);
            predict(column);
        }
        row++;
    }

    private void readBlocks(BoolDecoder in, int flags) throws DeclinedException {
        boolean apart = modes.luma != Vp8Modes.SUB_BLOCKS;
        if (modes.empty) {
            Arrays.fill(lasts, 0);
            int count = apart ? FLAGS : MEANS;
            Arrays.fill(left, 0, count, 0);
            Arrays.fill(above, flags, flags + count, 0);
            return;
        }
        Vp8Header.Steps steps = header.steps[modes.segment];
        if (apart) {
            int last = read(in, 1, flags, MEANS, MEANS, steps.lumaMeans(), means, 0);
            if (last > 0) {
                transforms.means(means, blocks);
                Arrays.fill(means, (short) 0);
            }
        }
        int kind = apart ? 0 : 3;
        for (int i = 0; i < 16; i++) {
            lasts[i] = read(in, kind, flags, i % 4, i / 4, steps.luma(), blocks, 16 * i);
        }
        for (int i = 16; i < 24; i++) {
            int plane = i < 20 ? 4 : 6;
            int x = plane + i % 2;
            int y = plane + i / 2 % 2;
            lasts[i] = read(in, 2, flags, x, y, steps.chroma(), blocks, 16 * i);
        }
    }

    /** Reads a block with its neighbours in mind: those above and to the left. */
    private int read(
            BoolDecoder in, int kind, int flags, int x, int y, int[] steps, short[] to, int offset)
            throws DeclinedException {
        int neighbours = above[flags + x] + left[y];
        int last = tokens.read(in, kind, neighbours, steps, to, offset);
        int some = last > (kind == 0 ? 1 : 0) ? 1 : 0;
        above[flags + x] = some;
        left[y] = some;
        return last;
    }

    private void predict(int column) {
        int x = 16 * column;
        boolean firstRow = row == 0;
        if (modes.luma == Vp8Modes.SUB_BLOCKS) {
            predictSubBlocks(x);
        } else {
            Vp8Prediction.square(luma, x, 16, modes.luma, firstRow);
            for (int i = 0; i < 16; i++) {
                add(i, luma, luma.at(x + 4 * (i % 4), 4 * (i / 4)));
            }
        }
        Vp8Prediction.square(blue, x / 2, 8, modes.chroma, firstRow);
        Vp8Prediction.square(red, x / 2, 8, modes.chroma, firstRow);
        for (int i = 0; i < 4; i++) {
            int at = blue.at(x / 2 + 4 * (i % 2), 4 * (i / 2));
            add(16 + i, blue, at);
            add(20 + i, red, at);
        }
    }

    /** What is above and to the right of the last column is always that of the macroblock. */
    private void predictSubBlocks(int x) {
        for (int i = 0; i < 16; i++) {
            int at = luma.at(x + 4 * (i % 4), 4 * (i / 4));
            int right = i % 4 == 3 ? luma.at(x + 16, -1) : at - luma.stride + 4;
            Vp8Prediction.small(luma, at, right, modes.small[i], edge);
            add(i, luma, at);
        }
    }

    private void add(int block, Vp8Plane plane, int at) {
        int from = 16 * block;
        if (lasts[block] > 1) {
            transforms.add(blocks, from, /* onlyMean= */ false, plane.samples, at, plane.stride);
        } else if (blocks[from] != 0) {
            transforms.add(blocks, from, /* onlyMean= */ true, plane.samples, at, plane.stride);
        }
    }
}
