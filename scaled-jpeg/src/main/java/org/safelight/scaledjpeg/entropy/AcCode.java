package org.safelight.scaledjpeg.entropy;

/**
 * Decodes AC symbols, code and value in one look-up. Entries hold six bits of length, eight bits of
 * advance along the zig-zag (see {@link SkipCode#advance}) and sixteen bits of value; 0 stands for
 * what does not fit.
 */
final class AcCode {

    private static final int BITS = 12;
    static final int SHIFT = 64 - BITS;

    final HuffmanCode code;
    final int[] entries = new int[1 << BITS];

    AcCode(HuffmanCode code) {
        this.code = code;
        for (int index = 0; index < entries.length; index++) {
            int symbol = code.symbolIn(index << (16 - BITS));
            int size = symbol & 15;
            int length = (symbol >>> HuffmanCode.LENGTH_SHIFT) + size;
            if (symbol != 0 && length <= BITS) {
                int value = (index >>> (BITS - length)) & ((1 << size) - 1);
                entries[index] = entry(symbol & 0xFF, HuffmanCode.extend(value, size)) | length;
            }
        }
    }

    /**
     * The entry, of length 0, of a symbol and its value that no entry of the table holds.
     *
     * @param symbol with its length, from {@link HuffmanCode#symbolIn}
     * @param bits of which the symbol's code has been dropped
     */
    static int longEntry(int symbol, long bits) {
        int size = symbol & 15;
        int value = size == 0 ? 0 : HuffmanCode.extend((int) (bits >>> (64 - size)), size);
        return entry(symbol & 0xFF, value);
    }

    private static int entry(int symbol, int value) {
        return (value << 16) | (SkipCode.advance(symbol) << 6);
    }
}
