package org.safelight.media.imaging.tiff;

/** Where the values of one tag are, and of what type and number they are. */
record TiffEntry(int type, long count, long position) {

    static final int BYTE = 1;
    static final int ASCII = 2;
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int RATIONAL = 5;
    static final int SRATIONAL = 10;

    /** The size of one value by type; 0 for a type that TIFF 6.0 does not define. */
    static int size(int type) {
        return switch (type) {
            case BYTE, ASCII, 6, 7 -> 1;
            case SHORT, 8 -> 2;
            case LONG, 9, 11, 13 -> 4;
            case RATIONAL, SRATIONAL, 12 -> 8;
            default -> 0;
        };
    }
}
