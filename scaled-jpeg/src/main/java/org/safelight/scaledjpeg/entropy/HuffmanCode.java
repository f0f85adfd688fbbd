package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.HuffmanSpec;

/** Decodes one symbol at a time (T.81, Annex C and F.2.2.3). */
final class HuffmanCode {

    /** Entries of {@link #symbolIn} hold a length above the symbol; 0 is no code. */
    static final int LENGTH_SHIFT = 8;

    private static final int FAST_BITS = 9;

    private final short[] fast = new short[1 << FAST_BITS];
    private final int[] firstCode = new int[17];
    private final int[] firstPlace = new int[17];
    private final HuffmanSpec spec;

    HuffmanCode(HuffmanSpec spec) {
        this.spec = spec;
        int code = 0;
        int place = 0;
        for (int length = 1; length <= 16; length++) {
            firstCode[length] = code;
            firstPlace[length] = place;
            fillFast(length, code, place);
            place += spec.count(length);
            code = (code + spec.count(length)) << 1;
        }
    }

    private void fillFast(int length, int code, int place) {
        if (length > FAST_BITS) {
            return;
        }
        int span = 1 << (FAST_BITS - length);
        for (int i = 0; i < spec.count(length); i++) {
            short entry = (short) ((length << LENGTH_SHIFT) | spec.symbol(place + i));
            int from = (code + i) * span;
            java.util.Arrays.fill(fast, from, from + span, entry);
        }
    }

    /** Length and symbol of the code at the top of 16 bits, or 0 if there is none. */
    int symbolIn(int sixteen) {
        int entry = fast[sixteen >>> (16 - FAST_BITS)];
        return entry != 0 ? entry : longSymbolIn(sixteen);
    }

    private int longSymbolIn(int sixteen) {
        for (int length = FAST_BITS + 1; length <= 16; length++) {
            int offset = (sixteen >>> (16 - length)) - firstCode[length];
            if (offset < spec.count(length)) {
                return (length << LENGTH_SHIFT) | spec.symbol(firstPlace[length] + offset);
            }
        }
        return 0;
    }

    /** The signed value of {@code size} bits (T.81, F.2.2.1, EXTEND). */
    static int extend(int value, int size) {
        return size == 0 || value >= 1 << (size - 1) ? value : value - (1 << size) + 1;
    }
}
