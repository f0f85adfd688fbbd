package org.safelight.media.imaging.lines;

/** Samples of 1 to 16 bits as bytes (PNG third edition, sections 7.2 and 13.12). */
final class PngDepth {

    private PngDepth() {}

    /** Spreads samples over 0 to 255. The first byte of a line is its filter. */
    static void samples(byte[] line, int depth, byte[] samples) {
        switch (depth) {
            case 8 -> System.arraycopy(line, 1, samples, 0, samples.length);
            case 16 -> {
                for (int i = 0; i < samples.length; i++) {
                    int wide = (line[2 * i + 1] & 0xFF) << 8 | (line[2 * i + 2] & 0xFF);
                    samples[i] = (byte) ((wide * 255 + 32_767) / 65_535);
                }
            }
            default -> {
                indices(line, depth, samples);
                int factor = 255 / ((1 << depth) - 1);
                for (int i = 0; i < samples.length; i++) {
                    samples[i] *= (byte) factor;
                }
            }
        }
    }

    /** Samples as they are, of 8 bits or fewer, the first of them in the highest bits. */
    static void indices(byte[] line, int depth, byte[] indices) {
        if (depth == 8) {
            System.arraycopy(line, 1, indices, 0, indices.length);
            return;
        }
        int mask = (1 << depth) - 1;
        for (int i = 0; i < indices.length; i++) {
            int bit = i * depth;
            indices[i] = (byte) (line[1 + bit / 8] >> (8 - depth - bit % 8) & mask);
        }
    }
}
