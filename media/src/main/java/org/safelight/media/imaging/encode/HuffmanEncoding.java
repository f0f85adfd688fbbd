package org.safelight.media.imaging.encode;

import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/** Writes the coefficients of blocks (T.81, F.1.2) in the codes of Annex K. */
final class HuffmanEncoding {

    static final HuffmanEncoding LUMA =
            new HuffmanEncoding(JPEGHuffmanTable.StdDCLuminance, JPEGHuffmanTable.StdACLuminance);
    static final HuffmanEncoding CHROMA =
            new HuffmanEncoding(
                    JPEGHuffmanTable.StdDCChrominance, JPEGHuffmanTable.StdACChrominance);

    private static final int END_OF_BLOCK = 0x00;
    private static final int SIXTEEN_ZEROS = 0xF0;
    private static final int LENGTH_BITS = 5;

    /** Codes by symbol, their lengths below them. */
    private final int[] dc;

    private final int[] ac;

    private HuffmanEncoding(JPEGHuffmanTable dc, JPEGHuffmanTable ac) {
        this.dc = codes(dc);
        this.ac = codes(ac);
    }

    /** T.81, Annex C. */
    private static int[] codes(JPEGHuffmanTable table) {
        int[] codes = new int[256];
        int code = 0;
        int place = 0;
        short[] lengths = table.getLengths();
        for (int length = 1; length <= lengths.length; length++) {
            for (int i = 0; i < lengths[length - 1]; i++) {
                codes[table.getValues()[place++]] = code++ << LENGTH_BITS | length;
            }
            code <<= 1;
        }
        return codes;
    }

    /** Writes 64 coefficients, line by line, of which the first is told from that of before. */
    void put(BitSink sink, int[] coefficients, int prediction) {
        sink.reserveBlock();
        int difference = coefficients[0] - prediction;
        put(sink, dc, 0, difference);
        int zeros = 0;
        for (int place = 1; place < 64; place++) {
            int value = coefficients[ZigZag.INDEX[place]];
            if (value == 0) {
                zeros++;
                continue;
            }
            for (; zeros > 15; zeros -= 16) {
                put(sink, ac, SIXTEEN_ZEROS, 0);
            }
            put(sink, ac, zeros << 4, value);
            zeros = 0;
        }
        if (zeros > 0) {
            put(sink, ac, END_OF_BLOCK, 0);
        }
    }

    /** A symbol whose lower half is the size of a value, and that value (T.81, F.1.2.1.1). */
    private static void put(BitSink sink, int[] codes, int symbol, int value) {
        int size = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
        int entry = codes[symbol | size];
        int bits = (value + (value >> 31)) & ((1 << size) - 1);
        int length = entry & ((1 << LENGTH_BITS) - 1);
        sink.put(entry >>> LENGTH_BITS << size | bits, length + size);
    }
}
