package org.safelight.media.imaging.unpack;

/**
 * The strings that LZW codes stand for: each is an earlier one and one byte more. Those of the
 * first codes are single bytes, and two codes after them have other meanings.
 */
final class Strings {

    static final int MOST = 4096;

    private final int roots;

    /** Of each string: the code without its last byte, its first byte and its last. */
    private final int[] parts = new int[MOST];

    private final short[] length = new short[MOST];
    private int size;

    Strings(int roots) {
        this.roots = roots;
        for (int i = 0; i < roots; i++) {
            parts[i] = i << 8 | i;
            length[i] = 1;
        }
        clear();
    }

    void clear() {
        size = roots + 2;
    }

    int size() {
        return size;
    }

    /** Adds a string and the first byte of the one that follows, which may be this very string. */
    void add(int earlier, int following) {
        if (size < MOST) {
            int first = parts[earlier] & 0xFF00;
            int last = (following == size ? first : parts[following]) >> 8 & 0xFF;
            parts[size] = earlier << 16 | first | last;
            length[size] = (short) (length[earlier] + 1);
            size++;
        }
    }

    int length(int code) {
        return length[code];
    }

    /** Writes the string of a code, which ends before {@code end}. */
    void write(int code, byte[] target, int end) {
        int string = code;
        for (int left = length[code], i = end - 1; left > 0; left--, i--) {
            int part = parts[string];
            target[i] = (byte) part;
            string = part >>> 16;
        }
    }
}
