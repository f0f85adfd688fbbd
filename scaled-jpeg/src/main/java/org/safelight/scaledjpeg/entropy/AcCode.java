package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.Refusal;

/**
 * Decodes AC symbols, code and value in one look-up. Entries hold six bits of length, eight bits of
 * advance along the zig-zag (see {@link SkipCode#advance}) and sixteen bits of value; 0 stands for
 * what does not fit.
 */
final class AcCode {

    private static final int BITS = 12;
    private static final int SHIFT = 64 - BITS;

    private final HuffmanCode code;
    private final int[] entries = new int[1 << BITS];

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

    private static int entry(int symbol, int value) {
        return (value << 16) | (SkipCode.advance(symbol) << 6);
    }

    /** Takes a symbol and its value; returns an entry. */
    int take(BitCursor at) throws Refusal {
        at.refill();
        int entry = entries[(int) (at.bits >>> SHIFT)];
        if (entry == 0) {
            int symbol = Symbols.next(at, code);
            return entry(symbol, Symbols.value(at, symbol & 15));
        }
        at.drop(entry & 63);
        return entry;
    }

    static int advanceOf(int entry) {
        return (entry >>> 6) & 0xFF;
    }

    static int valueOf(int entry) {
        return entry >> 16;
    }
}
