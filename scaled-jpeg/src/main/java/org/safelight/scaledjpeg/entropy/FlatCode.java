package org.safelight.scaledjpeg.entropy;

/**
 * Takes a block's DC difference, and with it the end of the block where that follows at once within
 * the same bits. Entries hold six bits of length, {@link #FLAT} and sixteen bits of difference; 0
 * stands for what does not fit.
 */
final class FlatCode {

    /** Set in the entries of blocks of a DC coefficient only, which many are. */
    static final int FLAT = 1 << 6;

    private static final int BITS = 12;
    static final int SHIFT = 64 - BITS;

    final HuffmanCode dc;
    final int[] entries = new int[1 << BITS];

    FlatCode(HuffmanCode dc, HuffmanCode ac) {
        this.dc = dc;
        for (int index = 0; index < entries.length; index++) {
            int entry = DcCode.entry(dc, index, BITS);
            entries[index] = entry == 0 ? 0 : entry + end(ac, index, entry & 63);
        }
    }

    /** The flag and the length of an end of block at a place within an index, or 0. */
    private static int end(HuffmanCode ac, int index, int from) {
        int symbol = ac.symbolIn((index << (16 - BITS + from)) & 0xFFFF);
        int length = symbol >>> HuffmanCode.LENGTH_SHIFT;
        boolean ends = symbol != 0 && (symbol & 0xFF) == 0 && from + length <= BITS;
        return ends ? FLAT | length : 0;
    }
}
