package org.safelight.scaledjpeg.syntax;

import org.jspecify.annotations.Nullable;

/** The tables and the restart interval in force at a point of the stream (T.81, B.2.4). */
public final class Tables {

    private static final int MAX_DC_SIZE = 15;

    private final @Nullable HuffmanSpec[] dc = new @Nullable HuffmanSpec[4];
    private final @Nullable HuffmanSpec[] ac = new @Nullable HuffmanSpec[4];
    private final int[] @Nullable [] quant = new int[4] @Nullable [];
    private int restartInterval;

    void readHuffman(ByteReader in) throws Refusal {
        while (in.remaining() > 0) {
            int selector = in.u8();
            if ((selector & ~0x13) != 0) {
                throw Refusal.malformed("a Huffman table selector out of range");
            }
            HuffmanSpec spec = HuffmanSpec.read(in);
            boolean forDc = selector >> 4 == 0;
            if (forDc && spec.hasSymbolAbove(MAX_DC_SIZE)) {
                throw Refusal.malformed("a DC table with an impossible size");
            }
            (forDc ? dc : ac)[selector & 3] = spec;
        }
    }

    void readQuant(ByteReader in) throws Refusal {
        while (in.remaining() > 0) {
            int selector = in.u8();
            if ((selector & ~0x13) != 0) {
                throw Refusal.malformed("a quantisation table selector out of range");
            }
            int[] table = new int[64];
            for (int i = 0; i < 64; i++) {
                table[i] = selector >> 4 == 0 ? in.u8() : in.u16();
                if (table[i] == 0) {
                    throw Refusal.malformed("a quantisation step of zero");
                }
            }
            quant[selector & 3] = table;
        }
    }

    void readRestartInterval(ByteReader in) throws Refusal {
        restartInterval = in.u16();
    }

    /** Units between restart markers, 0 if there are none. */
    public int restartInterval() {
        return restartInterval;
    }

    /** The DC table of a selector. */
    public HuffmanSpec dc(int selector) throws Refusal {
        return defined(dc[selector], "DC");
    }

    /** The AC table of a selector. */
    public HuffmanSpec ac(int selector) throws Refusal {
        return defined(ac[selector], "AC");
    }

    /** The 64 quantisation steps of a selector, in zig-zag order. */
    public int[] quant(int selector) throws Refusal {
        int[] table = quant[selector];
        if (table == null) {
            throw new Refusal(Reason.MISSING_TABLE, "no quantisation table " + selector);
        }
        return table;
    }

    private static HuffmanSpec defined(@Nullable HuffmanSpec spec, String kind) throws Refusal {
        if (spec == null) {
            throw new Refusal(Reason.MISSING_TABLE, "no " + kind + " Huffman table");
        }
        return spec;
    }
}
