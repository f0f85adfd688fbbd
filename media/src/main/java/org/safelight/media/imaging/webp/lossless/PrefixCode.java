package org.safelight.media.imaging.webp.lossless;

import org.safelight.media.imaging.unpack.DeclinedException;

/** A code of symbols of which none begins another (section 3.7.2), in tables of two steps. */
final class PrefixCode {

    private static final int LONGEST = 15;
    private static final int ROOT = 8;

    /** What a bit of an entry says: that a second table follows, at a place and of a size. */
    private static final int SECOND = 1 << 31;

    private final int root;

    /** Symbols above lengths of four bits. */
    private final int[] table;

    private PrefixCode(int root, int[] table) {
        this.root = root;
        this.table = table;
    }

    /** A symbol that takes no bits. */
    static PrefixCode always(int symbol) {
        return new PrefixCode(0, new int[] {symbol << 4});
    }

    /** The code with so many bits for each symbol, 0 for those that it has not. */
    static PrefixCode of(int[] lengths) throws DeclinedException {
        int[] next = firstCodes(lengths);
        int used = next[0];
        if (used == 1) {
            return always(onlySymbol(lengths));
        }
        int longest = 0;
        for (int length : lengths) {
            longest = Math.max(longest, length);
        }
        int root = Math.min(ROOT, longest);
        int[] reversed = new int[lengths.length];
        int[] second = new int[1 << root];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                int code = Integer.reverse(next[length]++) >>> (32 - length);
                reversed[symbol] = code;
                int start = code & ((1 << root) - 1);
                second[start] = Math.max(second[start], length - root);
            }
        }
        return new PrefixCode(root, table(lengths, reversed, second, root));
    }

    /** The first code of each length; instead of one of no length, how many symbols there are. */
    private static int[] firstCodes(int[] lengths) throws DeclinedException {
        int[] counts = new int[LONGEST + 2];
        for (int length : lengths) {
            counts[length]++;
        }
        int used = lengths.length - counts[0];
        counts[0] = 0;
        int[] next = new int[LONGEST + 2];
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code = (code + counts[length - 1]) << 1;
            next[length] = code;
        }
        boolean complete = next[LONGEST] + counts[LONGEST] == 1 << LONGEST;
        if (used == 0 || (used > 1 && !complete)) {
            throw new DeclinedException("A prefix code is not complete");
        }
        next[0] = used;
        return next;
    }

    private static int onlySymbol(int[] lengths) {
        int symbol = 0;
        while (lengths[symbol] == 0) {
            symbol++;
        }
        return symbol;
    }

    private static int[] table(int[] lengths, int[] reversed, int[] second, int root) {
        int size = 1 << root;
        int[] starts = new int[second.length];
        for (int i = 0; i < second.length; i++) {
            starts[i] = size;
            size += second[i] > 0 ? 1 << second[i] : 0;
        }
        int[] table = new int[size];
        for (int i = 0; i < second.length; i++) {
            table[i] = second[i] > 0 ? SECOND | starts[i] << 4 | second[i] : 0;
        }
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            int entry = symbol << 4 | length;
            if (length > root) {
                int start = reversed[symbol] & ((1 << root) - 1);
                int rest = reversed[symbol] >>> root;
                for (int i = rest; i < 1 << second[start]; i += 1 << (length - root)) {
                    table[starts[start] + i] = entry;
                }
            } else if (length > 0) {
                for (int i = reversed[symbol]; i < 1 << root; i += 1 << length) {
                    table[i] = entry;
                }
            }
        }
        return table;
    }

    int entries() {
        return table.length;
    }

    /** The next symbol. At least as many bits as any symbol has must have been filled. */
    int read(Bits in) {
        int look = in.look();
        int entry = table[look & ((1 << root) - 1)];
        if (entry < 0) {
            int mask = (1 << (entry & 0xF)) - 1;
            entry = table[((entry & ~SECOND) >>> 4) + (look >>> root & mask)];
        }
        in.drop(entry & 0xF);
        return entry >>> 4;
    }
}
