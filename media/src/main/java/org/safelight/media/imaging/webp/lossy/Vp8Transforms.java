package org.safelight.media.imaging.webp.lossy;

/** Coefficients to differences (RFC 6386, section 14). */
final class Vp8Transforms {

    private final int[] half = new int[16];

    /** Spreads the means of 16 blocks over their first coefficients (section 14.3). */
    void means(short[] in, short[] blocks) {
        for (int i = 0; i < 4; i++) {
            int a0 = in[i] + in[12 + i];
            int a1 = in[4 + i] + in[8 + i];
            int a2 = in[4 + i] - in[8 + i];
            int a3 = in[i] - in[12 + i];
            half[i] = a0 + a1;
            half[8 + i] = a0 - a1;
            half[4 + i] = a3 + a2;
            half[12 + i] = a3 - a2;
        }
        for (int i = 0; i < 4; i++) {
            int dc = half[4 * i] + 3;
            int a0 = dc + half[4 * i + 3];
            int a1 = half[4 * i + 1] + half[4 * i + 2];
            int a2 = half[4 * i + 1] - half[4 * i + 2];
            int a3 = dc - half[4 * i + 3];
            blocks[64 * i] = (short) ((a0 + a1) >> 3);
            blocks[64 * i + 16] = (short) ((a3 + a2) >> 3);
            blocks[64 * i + 32] = (short) ((a0 - a1) >> 3);
            blocks[64 * i + 48] = (short) ((a3 - a2) >> 3);
        }
    }

    /** Adds a block to its prediction (section 14.4), and clears it. */
    void add(short[] blocks, int offset, boolean onlyMean, byte[] plane, int at, int stride) {
        if (onlyMean) {
            int mean = (blocks[offset] + 4) >> 3;
            blocks[offset] = 0;
            for (int y = 0, to = at; y < 4; y++, to += stride) {
                for (int x = 0; x < 4; x++) {
                    plane[to + x] = clip((plane[to + x] & 0xFF) + mean);
                }
            }
            return;
        }
        for (int i = 0; i < 4; i++) {
            int c0 = blocks[offset + i];
            int c1 = blocks[offset + 4 + i];
            int c2 = blocks[offset + 8 + i];
            int c3 = blocks[offset + 12 + i];
            int c = sine(c1) - cosine(c3);
            int d = cosine(c1) + sine(c3);
            half[4 * i] = c0 + c2 + d;
            half[4 * i + 1] = c0 - c2 + c;
            half[4 * i + 2] = c0 - c2 - c;
            half[4 * i + 3] = c0 + c2 - d;
        }
        java.util.Arrays.fill(blocks, offset, offset + 16, (short) 0);
        for (int y = 0, to = at; y < 4; y++, to += stride) {
            int a = half[y] + 4 + half[8 + y];
            int b = half[y] + 4 - half[8 + y];
            int c = sine(half[4 + y]) - cosine(half[12 + y]);
            int d = cosine(half[4 + y]) + sine(half[12 + y]);
            plane[to] = clip((plane[to] & 0xFF) + ((a + d) >> 3));
            plane[to + 1] = clip((plane[to + 1] & 0xFF) + ((b + c) >> 3));
            plane[to + 2] = clip((plane[to + 2] & 0xFF) + ((b - c) >> 3));
            plane[to + 3] = clip((plane[to + 3] & 0xFF) + ((a - d) >> 3));
        }
    }

    /** The square root of 2 times the cosine of 22.5°. */
    private static int cosine(int value) {
        return value + ((value * 20_091) >> 16);
    }

    /** The square root of 2 times its sine. */
    private static int sine(int value) {
        return (value * 35_468) >> 16;
    }

    static byte clip(int value) {
        return (byte) Math.min(255, Math.max(0, value));
    }
}
