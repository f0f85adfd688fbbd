package org.safelight.scaledjpeg.entropy;

/**
 * What a component's blocks are decoded with.
 *
 * <p>{@link #head} takes the DC difference and whatever AC symbols follow it within the same bits.
 * {@link #skip} takes AC symbols only, several at once, and forgets their values. Entries hold,
 * from the lowest bit: six bits of length, eight bits of advance along the zig-zag, and in {@code
 * head} sixteen bits of difference. An end of block counts as an advance of {@link #END_OF_BLOCK}.
 */
final class BlockTables {

    static final int HEAD_BITS = 12;
    static final int SKIP_BITS = 13;
    static final int END_OF_BLOCK = 128;

    /** An entry of {@link #skip} that says nothing: one symbol must be taken by itself. */
    static final char UNKNOWN = 192 << 6;

    final HuffmanCode dc;
    final HuffmanCode ac;
    final int[] head = new int[1 << HEAD_BITS];
    final char[] skip = new char[1 << SKIP_BITS];

    BlockTables(HuffmanCode dc, HuffmanCode ac) {
        this.dc = dc;
        this.ac = ac;
        for (int index = 0; index < skip.length; index++) {
            int run = acRun(index, SKIP_BITS, 0, 0);
            skip[index] = run == 0 ? UNKNOWN : (char) run;
        }
        for (int index = 0; index < head.length; index++) {
            head[index] = headOf(index);
        }
    }

    /** A DC difference and what follows, or 0 if the difference does not fit. */
    private int headOf(int index) {
        int entry = DcCode.entry(dc, index, HEAD_BITS);
        return entry == 0 ? 0 : (entry & ~63) | acRun(index, HEAD_BITS, entry & 63, 1);
    }

    /**
     * Length and advance after as many AC symbols as have their codes, if not the last one's value,
     * within the index.
     */
    private int acRun(int index, int width, int fromLength, int fromAdvance) {
        int length = fromLength;
        int advance = fromAdvance;
        while (length < width && advance < END_OF_BLOCK) {
            int symbol = ac.symbolIn((index << (16 - width + length)) & 0xFFFF);
            int code = symbol >>> HuffmanCode.LENGTH_SHIFT;
            int step = advanceOf(symbol & 0xFF);
            if (code == 0
                    || length + code > width
                    || (step < END_OF_BLOCK && advance + step > 63)) {
                break;
            }
            length += code + (symbol & 15);
            advance += step;
        }
        return (advance << 6) | length;
    }

    /** How far an AC symbol leads along the zig-zag (T.81, F.1.2.2.1). */
    static int advanceOf(int symbol) {
        boolean endOfBlock = (symbol & 15) == 0 && symbol != 0xF0;
        return endOfBlock ? END_OF_BLOCK : (symbol >>> 4) + 1;
    }

    /** Whether a place reached along the zig-zag is the end of a block, rightly. */
    static boolean endsBlock(int place) {
        return place == 64 || (place > END_OF_BLOCK && place < END_OF_BLOCK + 64);
    }
}
