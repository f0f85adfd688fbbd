package org.safelight.media.imaging.encode;

/** The order of coefficients in a file (T.81, Figure A.6). */
final class ZigZag {

    /** Where a place along the zig-zag lies line by line. */
    static final int[] INDEX = new int[64];

    static {
        int row = 0;
        int column = 0;
        for (int place = 0; place < INDEX.length; place++) {
            INDEX[place] = row * 8 + column;
            boolean up = (row + column) % 2 == 0;
            if (up ? column == 7 : row == 7) {
                row += up ? 1 : 0;
                column += up ? 0 : 1;
            } else {
                row = up ? Math.max(0, row - 1) : row + 1;
                column = up ? column + 1 : Math.max(0, column - 1);
            }
        }
    }

    private ZigZag() {}
}
