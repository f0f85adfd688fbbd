package org.safelight.media.imaging.webp.lossless;

import org.safelight.media.imaging.unpack.DeclinedException;

/** Bits of a frame, the lowest of each byte first. */
final class Bits {

    private static final int MOST_BEHIND_THE_END = 8;

    private final byte[] data;
    private final int end;
    private int at;
    private long bits;
    private int count;

    Bits(byte[] data, int from) {
        this.data = data;
        this.at = from;
        this.end = data.length;
    }

    /** A number of at most 24 bits. */
    int read(int length) throws DeclinedException {
        fill();
        int number = (int) (bits & ((1L << length) - 1));
        drop(length);
        return number;
    }

    boolean flag() throws DeclinedException {
        return read(1) == 1;
    }

    /** Makes sure of 32 bits to be looked at. */
    void fill() throws DeclinedException {
        if (count >= 32) {
            return;
        }
        if (end - at >= 4) {
            int low = (data[at] & 0xFF) | (data[at + 1] & 0xFF) << 8;
            int high = (data[at + 2] & 0xFF) | (data[at + 3] & 0xFF) << 8;
            bits |= (low | (long) high << 16) << count;
            count += 32;
            at += 4;
            return;
        }
        while (count < 32) {
            if (at - end > MOST_BEHIND_THE_END) {
                throw new DeclinedException("The frame ends early");
            }
            bits |= (at < end ? data[at] & 0xFFL : 0) << count;
            at++;
            count += 8;
        }
    }

    /** The next 32 bits, once they have been filled. */
    int look() {
        return (int) bits;
    }

    /** Goes over bits that have been looked at. */
    void drop(int length) {
        bits >>>= length;
        count -= length;
    }
}
