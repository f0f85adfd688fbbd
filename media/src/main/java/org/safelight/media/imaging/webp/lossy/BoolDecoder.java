package org.safelight.media.imaging.webp.lossy;

import org.safelight.media.imaging.unpack.DeclinedException;

/** The arithmetic decoder of VP8 (RFC 6386, section 7). */
final class BoolDecoder {

    /** More bits than an honest encoder can have left to be guessed. */
    private static final int MOST_BEHIND_THE_END = 64;

    private final byte[] data;
    private final int end;
    private int at;
    private long value;
    private int bits = -8;
    private int range = 255;

    /** Decodes from a part of an array. */
    BoolDecoder(byte[] data, int from, int length) {
        this.data = data;
        this.at = from;
        this.end = from + length;
    }

    /** The next bool, 0 with a probability of so many 256ths. */
    int bit(int probability) throws DeclinedException {
        if (bits < 0) {
            fill();
        }
        int split = 1 + (((range - 1) * probability) >> 8);
        long large = (long) split << bits;
        int bit;
        if (value >= large) {
            value -= large;
            range -= split;
            bit = 1;
        } else {
            range = split;
            bit = 0;
        }
        int shift = Integer.numberOfLeadingZeros(range) - 24;
        range <<= shift;
        bits -= shift;
        return bit;
    }

    /** An unsigned number of so many bits, the highest first. */
    int number(int length) throws DeclinedException {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 1 | bit(128);
        }
        return number;
    }

    /** Zero where a flag is not set; else a number and its sign. */
    int signedIfSet(int length) throws DeclinedException {
        if (bit(128) == 0) {
            return 0;
        }
        int number = number(length);
        return bit(128) == 0 ? number : -number;
    }

    private void fill() throws DeclinedException {
        if (end - at >= 4) {
            long next = (data[at] & 0xFFL) << 24;
            next |=
                    (data[at + 1] & 0xFF) << 16
                            | (data[at + 2] & 0xFF) << 8
                            | (data[at + 3] & 0xFF);
            value = value << 32 | next;
            bits += 32;
            at += 4;
            return;
        }
        value = value << 8 | (at < end ? data[at] & 0xFF : 0);
        bits += 8;
        at++;
        if ((at - end) * 8 > MOST_BEHIND_THE_END) {
            throw new DeclinedException("The frame ends early");
        }
    }
}
