package org.safelight.media.imaging.webp.lossless;

import java.util.Arrays;

/** Indices of colours, several of them in a pixel where there are few (section 3.5.4). */
final class ColourPalette implements Transform {

    private static final int MOST = 256;

    private final int width;
    private final int packing;
    private final int[] colours;

    /** Each of the colours is written as what it differs from the one before it. */
    ColourPalette(int width, int[] differences) {
        this.width = width;
        int size = differences.length;
        this.packing = size <= 2 ? 3 : size <= 4 ? 2 : size <= 16 ? 1 : 0;
        this.colours = Arrays.copyOf(differences, MOST);
        for (int i = 1; i < size; i++) {
            colours[i] = Prediction.add(colours[i], colours[i - 1]);
        }
    }

    int packedWidth() {
        return CodedPixels.tilesAcross(width, packing);
    }

    @Override
    public void undo(int[] line, int y) {
        int bits = 8 >> packing;
        int mask = (1 << bits) - 1;
        for (int x = width - 1; x >= 0; x--) {
            int green = line[x >> packing] >>> 8 & 0xFF;
            int place = x & ((1 << packing) - 1);
            line[x] = colours[green >>> (place * bits) & mask];
        }
    }
}
