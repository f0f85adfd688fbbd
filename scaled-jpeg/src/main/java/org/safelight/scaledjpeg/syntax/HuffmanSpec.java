package org.safelight.scaledjpeg.syntax;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** A Huffman table as a DHT segment defines it (T.81, B.2.4.2); equal by content. */
public final class HuffmanSpec {

    private final byte[] counts;
    private final byte[] symbols;

    /**
     * A table from the number of codes of each length, 1 to 16, and the symbols in code order.
     *
     * @throws Refusal if the lengths do not make a prefix code
     */
    public HuffmanSpec(byte[] counts, byte[] symbols) throws Refusal {
        this.counts = counts.clone();
        this.symbols = symbols.clone();
        checkPrefixCode();
    }

    static HuffmanSpec read(ByteReader in) throws Refusal {
        byte[] counts = in.take(16);
        int total = 0;
        for (byte count : counts) {
            total += count & 0xFF;
        }
        if (total > 256) {
            throw Refusal.malformed("a Huffman table of " + total + " codes");
        }
        return new HuffmanSpec(counts, in.take(total));
    }

    private void checkPrefixCode() throws Refusal {
        int free = 1;
        for (byte count : counts) {
            free = 2 * free - (count & 0xFF);
            if (free < 0) {
                throw Refusal.malformed("a Huffman table with too many codes");
            }
        }
    }

    /** How many codes have the given length, 1 to 16. */
    public int count(int length) {
        return counts[length - 1] & 0xFF;
    }

    /** The symbol of the code at a place in code order. */
    public int symbol(int place) {
        return symbols[place] & 0xFF;
    }

    boolean hasSymbolAbove(int limit) {
        for (byte symbol : symbols) {
            if ((symbol & 0xFF) > limit) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HuffmanSpec that
                && Arrays.equals(counts, that.counts)
                && Arrays.equals(symbols, that.symbols);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(counts) + Arrays.hashCode(symbols);
    }
}
