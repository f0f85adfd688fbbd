package org.safelight.media.imaging.encode;

import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/** What stands before the coefficients of a picture in luma and two colour differences. */
final class FileHeader {

    private FileHeader() {}

    /** Writes the segments of a file (T.81, B.2; T.871, 10.1). */
    static void write(BitSink sink, int width, int height, int[] luma, int[] chroma) {
        sink.write(0xFF, 0xD8);
        sink.write(0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0);
        steps(sink, 0, luma);
        steps(sink, 1, chroma);
        sink.write(0xFF, 0xC0, 0, 17, 8, height >> 8, height, width >> 8, width);
        sink.write(3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1);
        codes(sink, 0x00, JPEGHuffmanTable.StdDCLuminance);
        codes(sink, 0x10, JPEGHuffmanTable.StdACLuminance);
        codes(sink, 0x01, JPEGHuffmanTable.StdDCChrominance);
        codes(sink, 0x11, JPEGHuffmanTable.StdACChrominance);
        sink.write(0xFF, 0xDA, 0, 12, 3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0);
    }

    private static void steps(BitSink sink, int table, int[] steps) {
        sink.write(0xFF, 0xDB, 0, 67, table);
        for (int index : ZigZag.INDEX) {
            sink.write(steps[index]);
        }
    }

    private static void codes(BitSink sink, int table, JPEGHuffmanTable codes) {
        short[] values = codes.getValues();
        int length = 19 + values.length;
        sink.write(0xFF, 0xC4, length >> 8, length, table);
        short[] lengths = codes.getLengths();
        for (int i = 0; i < 16; i++) {
            sink.write(i < lengths.length ? lengths[i] : 0);
        }
        for (short value : values) {
            sink.write(value);
        }
    }
}
