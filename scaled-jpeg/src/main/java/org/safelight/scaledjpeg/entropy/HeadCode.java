package org.safelight.scaledjpeg.entropy;

/**
 * Takes a block's DC difference and whatever AC symbols follow it within the same bits. Entries
 * hold six bits of length, eight bits of the place reached along the zig-zag and sixteen bits of
 * difference; 0 stands for a difference that does not fit.
 */
final class HeadCode {

    static final int BITS = 12;

    final HuffmanCode dc;
    final int[] entries = new int[1 << BITS];

    HeadCode(HuffmanCode dc, HuffmanCode ac) {
        this.dc = dc;
        for (int index = 0; index < entries.length; index++) {
            int entry = DcCode.entry(dc, index, BITS);
            entries[index] =
                    entry == 0 ? 0 : (entry & ~63) | SkipCode.run(ac, index, BITS, entry & 63, 1);
        }
    }
}
