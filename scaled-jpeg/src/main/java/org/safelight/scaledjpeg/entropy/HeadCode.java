package org.safelight.scaledjpeg.entropy;

/**
 * Takes a block's DC difference and whatever AC symbols follow it within the same bits. Entries
 * hold six bits of length, eight bits of the place reached along the zig-zag and sixteen bits of
 * difference.
 */
final class HeadCode {

    private static final int BITS = 12;
    static final int SHIFT = 64 - BITS;

    /** An entry for a difference that does not fit; it claims to have passed the block's end. */
    static final int UNKNOWN = 192 << 6;

    final HuffmanCode dc;
    final int[] entries = new int[1 << BITS];

    HeadCode(HuffmanCode dc, HuffmanCode ac) {
        this.dc = dc;
        for (int index = 0; index < entries.length; index++) {
            int entry = DcCode.entry(dc, index, BITS);
            entries[index] =
                    entry == 0
                            ? UNKNOWN
                            : (entry & ~63) | SkipCode.run(ac, index, BITS, entry & 63, 1);
        }
    }
}
