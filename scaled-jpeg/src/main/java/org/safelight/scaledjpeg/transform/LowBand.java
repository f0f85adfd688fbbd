package org.safelight.scaledjpeg.transform;

import java.util.Arrays;

/** The lowest {@code side} × {@code side} coefficients of a block, side 1, 2, 4 or 8. */
public final class LowBand {

    private static final LowBand ONE = new LowBand(1);
    private static final LowBand TWO = new LowBand(2);
    private static final LowBand FOUR = new LowBand(4);
    private static final LowBand EIGHT = new LowBand(8);

    private final int outside;

    private final int side;
    private final int last;
    private final long places;
    private final byte[] indexes = new byte[256];

    private LowBand(int side) {
        this.side = side;
        this.outside = side * side;
        Arrays.fill(indexes, (byte) outside);
        int row = 0;
        int column = 0;
        int lastInside = 0;
        long inside = 0;
        for (int place = 0; place < 64; place++) {
            if (row < side && column < side) {
                indexes[place] = (byte) (row * side + column);
                lastInside = place;
                inside |= 1L << place;
            }
            boolean up = (row + column) % 2 == 0;
            if (up ? column == 7 : row == 7) {
                row += up ? 1 : 0;
                column += up ? 0 : 1;
            } else {
                row = up ? Math.max(0, row - 1) : row + 1;
                column = up ? column + 1 : Math.max(0, column - 1);
            }
        }
        this.last = lastInside;
        this.places = inside;
    }

    /** The band whose inverse transform has {@code side} samples a side. */
    public static LowBand of(int side) {
        return switch (side) {
            case 1 -> ONE;
            case 2 -> TWO;
            case 4 -> FOUR;
            case 8 -> EIGHT;
            default -> throw new IllegalArgumentException("side " + side);
        };
    }

    /** Coefficients along a side. */
    public int side() {
        return side;
    }

    /** Coefficients in the band. */
    public int size() {
        return side * side;
    }

    /** The last place along the zig-zag that is in the band (T.81, Figure A.6). */
    public int last() {
        return last;
    }

    /** An index for what is outside the band: one behind the last inside. */
    public int outside() {
        return outside;
    }

    /** A coefficient's index, line by line, or {@link #outside()}, for a place from 0 to 255. */
    public int index(int place) {
        return indexes[place];
    }

    /** Which places along the zig-zag are in the band, from the lowest bit. */
    public long places() {
        return places;
    }

    /** {@link #index} of each place, to look at and not to change. */
    public byte[] indexes() {
        return indexes;
    }

    /** The band's quantisation steps, line by line, from a table in zig-zag order. */
    public int[] steps(int[] quant) {
        int[] steps = new int[size() + 1];
        for (int place = 0; place < 64; place++) {
            steps[index(place)] = quant[place];
        }
        return steps;
    }
}
