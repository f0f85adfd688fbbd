package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.Refusal;

/** Takes single symbols with their values, for whatever the wide tables leave over. */
final class Symbols {

    private Symbols() {}

    /** The next symbol, 0 to 255. */
    static int next(BitCursor at, HuffmanCode code) throws Refusal {
        at.refill();
        int entry = code.symbolIn((int) (at.bits >>> 48));
        if (entry == 0) {
            throw noCode();
        }
        at.drop(entry >>> HuffmanCode.LENGTH_SHIFT);
        return entry & 0xFF;
    }

    static Refusal noCode() {
        return Refusal.malformed("a bit pattern that is no Huffman code");
    }

    /** A signed value of {@code size} bits (T.81, F.2.2.1). */
    static int value(BitCursor at, int size) {
        return size == 0 ? 0 : HuffmanCode.extend(at.take(size), size);
    }

    /** A DC difference (T.81, F.2.2.1). */
    static int dcDifference(BitCursor at, HuffmanCode code) throws Refusal {
        return value(at, next(at, code));
    }

    /** Passes one AC symbol; returns the place along the zig-zag that it leads to. */
    static int skipOne(BitCursor at, HuffmanCode code, int place) throws Refusal {
        int symbol = next(at, code);
        at.drop(symbol & 15);
        int reached = place + SkipCode.advance(symbol);
        if (reached > 64 && reached <= SkipCode.END_OF_BLOCK) {
            throw Refusal.malformed("a block of more than 64 coefficients");
        }
        return reached;
    }
}
