package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.Refusal;

/**
 * Decodes DC differences, code and value in one look-up. Entries hold six bits of length and above
 * bit 16 the difference; 0 stands for what does not fit.
 */
final class DcCode {

    private static final int BITS = 12;
    static final int SHIFT = 64 - BITS;

    private final HuffmanCode code;
    final int[] entries = new int[1 << BITS];

    DcCode(HuffmanCode code) {
        this.code = code;
        for (int index = 0; index < entries.length; index++) {
            entries[index] = entry(code, index, BITS);
        }
    }

    /** Length and difference at the top of an index, or 0 if they do not fit. */
    static int entry(HuffmanCode code, int index, int width) {
        int symbol = code.symbolIn(index << (16 - width));
        int size = symbol & 15;
        int length = (symbol >>> HuffmanCode.LENGTH_SHIFT) + size;
        if (symbol == 0 || length > width) {
            return 0;
        }
        int value = (index >>> (width - length)) & ((1 << size) - 1);
        return (HuffmanCode.extend(value, size) << 16) | length;
    }

    /** Takes a difference that no entry holds. */
    int takeLong(BitCursor at) throws Refusal {
        return Symbols.dcDifference(at, code);
    }
}
