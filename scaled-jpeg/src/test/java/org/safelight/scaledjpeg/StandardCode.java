package org.safelight.scaledjpeg;

import java.io.ByteArrayOutputStream;
import java.util.List;

import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/** The typical Huffman tables of T.81, K.3. */
final class StandardCode {

    static final StandardCode LUMA_DC = new StandardCode(0x00, JPEGHuffmanTable.StdDCLuminance);
    static final StandardCode CHROMA_DC = new StandardCode(0x01, JPEGHuffmanTable.StdDCChrominance);
    static final StandardCode LUMA_AC = new StandardCode(0x10, JPEGHuffmanTable.StdACLuminance);
    static final StandardCode CHROMA_AC = new StandardCode(0x11, JPEGHuffmanTable.StdACChrominance);
    static final List<StandardCode> ALL = List.of(LUMA_DC, CHROMA_DC, LUMA_AC, CHROMA_AC);

    private final int[] codes = new int[256];
    private final int[] lengths = new int[256];
    private final byte[] definition;

    private StandardCode(int selector, JPEGHuffmanTable table) {
        short[] counts = table.getLengths();
        short[] symbols = table.getValues();
        var out = new ByteArrayOutputStream();
        out.write(selector);
        int code = 0;
        int place = 0;
        for (int length = 1; length <= 16; length++) {
            int count = length <= counts.length ? counts[length - 1] : 0;
            out.write(count);
            for (int i = 0; i < count; i++) {
                codes[symbols[place]] = code++;
                lengths[symbols[place++]] = length;
            }
            code <<= 1;
        }
        for (short symbol : symbols) {
            out.write(symbol);
        }
        definition = out.toByteArray();
    }

    int code(int symbol) {
        return codes[symbol];
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** The content of a DHT segment behind its length. */
    byte[] definition() {
        return definition.clone();
    }
}
