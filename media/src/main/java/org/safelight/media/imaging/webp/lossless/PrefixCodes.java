package org.safelight.media.imaging.webp.lossless;

import org.safelight.media.imaging.unpack.DeclinedException;

/**
 * The five codes that a part of a picture is written in (section 3.7.2): green with lengths and
 * places in the cache, red, blue, alpha, distances.
 */
record PrefixCodes(
        PrefixCode green, PrefixCode red, PrefixCode blue, PrefixCode alpha, PrefixCode distance) {

    private static final int BYTES = 256;
    private static final int LENGTHS = 24;
    private static final int DISTANCES = 40;
    private static final int REPEAT = 16;
    private static final int[] ORDER = {
        17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
    };

    /** Reads codes for a picture with a cache of so many colours. */
    static PrefixCodes read(Bits in, int cache) throws DeclinedException {
        return new PrefixCodes(
                code(in, BYTES + LENGTHS + cache),
                code(in, BYTES),
                code(in, BYTES),
                code(in, BYTES),
                code(in, DISTANCES));
    }

    /** Entries in all tables. */
    int entries() {
        return green.entries()
                + red.entries()
                + blue.entries()
                + alpha.entries()
                + distance.entries();
    }

    private static PrefixCode code(Bits in, int symbols) throws DeclinedException {
        return PrefixCode.of(in.flag() ? simple(in, symbols) : normal(in, symbols));
    }

    /** One symbol or two. */
    private static int[] simple(Bits in, int symbols) throws DeclinedException {
        int[] lengths = new int[symbols];
        int count = in.read(1) + 1;
        int first = in.read(in.flag() ? 8 : 1);
        int second = count == 2 ? in.read(8) : first;
        if (first >= symbols || second >= symbols) {
            throw new DeclinedException("There is no such symbol");
        }
        lengths[first] = 1;
        lengths[second] = 1;
        return lengths;
    }

    private static int[] normal(Bits in, int symbols) throws DeclinedException {
        int[] ofLengths = new int[ORDER.length];
        int count = in.read(4) + 4;
        for (int i = 0; i < count; i++) {
            ofLengths[ORDER[i]] = in.read(3);
        }
        PrefixCode code = PrefixCode.of(ofLengths);
        int left = in.flag() ? 2 + in.read(2 + 2 * in.read(3)) : symbols;
        if (left > symbols) {
            throw new DeclinedException("A prefix code has too many symbols");
        }
        int[] lengths = new int[symbols];
        int previous = 8;
        for (int at = 0; at < symbols && left > 0; left--) {
            in.fill();
            int symbol = code.read(in);
            if (symbol < REPEAT) {
                lengths[at++] = symbol;
                previous = symbol == 0 ? previous : symbol;
            } else {
                int repeated = repeated(in, symbol);
                if (at + repeated > symbols) {
                    throw new DeclinedException("A prefix code has too many symbols");
                }
                if (symbol == REPEAT) {
                    java.util.Arrays.fill(lengths, at, at + repeated, previous);
                }
                at += repeated;
            }
        }
        return lengths;
    }

    private static int repeated(Bits in, int symbol) throws DeclinedException {
        return switch (symbol) {
            case REPEAT -> 3 + in.read(2);
            case REPEAT + 1 -> 3 + in.read(3);
            default -> 11 + in.read(7);
        };
    }
}
