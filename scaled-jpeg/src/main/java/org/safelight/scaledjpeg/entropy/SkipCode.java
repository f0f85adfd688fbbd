package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.Refusal;

/**
 * Walks AC symbols to the end of a block, several in one look-up, and forgets their values. Entries
 * hold six bits of length and above them eight bits of advance along the zig-zag; an end of block
 * counts as an advance of {@link #END_OF_BLOCK}.
 */
final class SkipCode {

    static final int END_OF_BLOCK = 128;

    private static final int BITS = 13;
    static final int SHIFT = 64 - BITS;

    /** An entry that says nothing: one symbol must be taken by itself. */
    private static final char UNKNOWN = 192 << 6;

    private final HuffmanCode code;
    final char[] entries = new char[1 << BITS];

    SkipCode(HuffmanCode code) {
        this.code = code;
        for (int index = 0; index < entries.length; index++) {
            int run = run(code, index, BITS, 0, 0);
            entries[index] = run == 0 ? UNKNOWN : (char) run;
        }
    }

    /**
     * The entry for as many symbols as have their codes, if not the last one's value, within an
     * index of {@code width} bits, beginning after {@code fromLength} of them.
     */
    static int run(HuffmanCode code, int index, int width, int fromLength, int fromAdvance) {
        int length = fromLength;
        int advance = fromAdvance;
        while (length < width && advance < END_OF_BLOCK) {
            int symbol = code.symbolIn((index << (16 - width + length)) & 0xFFFF);
            int codeLength = symbol >>> HuffmanCode.LENGTH_SHIFT;
            int step = advance(symbol & 0xFF);
            boolean passesBlock = step < END_OF_BLOCK && advance + step > 63;
            if (codeLength == 0 || length + codeLength > width || passesBlock) {
                break;
            }
            length += codeLength + (symbol & 15);
            advance += step;
        }
        return (advance << 6) | length;
    }

    /** How far an AC symbol leads along the zig-zag (T.81, F.1.2.2.1). */
    static int advance(int symbol) {
        boolean endOfBlock = (symbol & 15) == 0 && symbol != 0xF0;
        return endOfBlock ? END_OF_BLOCK : (symbol >>> 4) + 1;
    }

    /** Takes symbols from coefficient {@code from}, in zig-zag order, to the end of the block. */
    void skip(BitCursor at, int from) throws Refusal {
        int place = from;
        while (place < 64) {
            place = skipMany(at, place);
        }
    }

    /**
     * Goes back before {@code entry}, which led to an impossible place, and on to the block's end.
     */
    void skipFromBefore(BitCursor at, int entry, int place) throws Refusal {
        at.seek(at.bitPosition() - (entry & 63));
        skip(at, Symbols.skipOne(at, code, place - (entry >>> 6)));
    }

    /** Works on copies of the cursor's fields, which then stay in registers. */
    private int skipMany(BitCursor at, int from) throws Refusal {
        byte[] bytes = at.bytes;
        long bits = at.bits;
        int held = at.held;
        int next = at.next;
        int place = from;
        int entry;
        do {
            bits |= BitCursor.load(bytes, next) >>> held;
            next += (63 - held) >>> 3;
            held |= 56;
            entry = entries[(int) (bits >>> SHIFT)];
            bits <<= entry;
            held -= entry & 63;
            place += entry >>> 6;
        } while (place < 64);
        if (!endsBlock(place)) {
            at.seek(next * 8L - held - (entry & 63));
            return Symbols.skipOne(at, code, place - (entry >>> 6));
        }
        at.bits = bits;
        at.held = held;
        at.next = next;
        return place;
    }

    /** Whether the place is reached by a last coefficient, or an end of block within the block. */
    static boolean endsBlock(int place) {
        return place == 64 || (place > END_OF_BLOCK && place < END_OF_BLOCK + 64);
    }
}
