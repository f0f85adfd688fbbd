package org.safelight.media.imaging.webp.lossless;

/** Red and blue as what they differ from a share of green, and blue also of red (section 3.5.2). */
final class CrossColours implements Transform {

    private final int width;
    private final int bits;
    private final int[] tiles;

    /** Shares by tile of the picture, so many bits large. */
    CrossColours(int width, int bits, int[] tiles) {
        this.width = width;
        this.bits = bits;
        this.tiles = tiles;
    }

    @Override
    public void undo(int[] line, int y) {
        int tile = (y >> bits) * CodedPixels.tilesAcross(width, bits);
        for (int from = 0; from < width; from += 1 << bits) {
            int end = Math.min(width, from + (1 << bits));
            undo(line, from, end, tiles[tile++]);
        }
    }

    private static void undo(int[] line, int from, int end, int shares) {
        byte greenToRed = (byte) shares;
        byte greenToBlue = (byte) (shares >> 8);
        byte redToBlue = (byte) (shares >> 16);
        for (int x = from; x < end; x++) {
            int pixel = line[x];
            byte green = (byte) (pixel >> 8);
            int red = (pixel >> 16) + ((greenToRed * green) >> 5);
            int blue = pixel + ((greenToBlue * green) >> 5) + ((redToBlue * (byte) red) >> 5);
            line[x] = (pixel & 0xFF00FF00) | (red & 0xFF) << 16 | (blue & 0xFF);
        }
    }
}
