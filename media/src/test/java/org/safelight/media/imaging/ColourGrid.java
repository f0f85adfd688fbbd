package org.safelight.media.imaging;

import java.awt.image.BufferedImage;
import java.util.HexFormat;

/** The mean colours of eight by eight cells of a picture: what it looks like from afar. */
record ColourGrid(String hex) {

    private static final int CELLS = 8;

    static ColourGrid of(BufferedImage picture) {
        byte[] colours = new byte[3 * CELLS * CELLS];
        for (int i = 0; i < CELLS * CELLS; i++) {
            long[] sum = sum(picture, i % CELLS, i / CELLS);
            for (int c = 0; c < 3; c++) {
                colours[3 * i + c] = (byte) Math.round((double) sum[c] / sum[3]);
            }
        }
        return new ColourGrid(HexFormat.of().formatHex(colours));
    }

    /** The cell takes the nearest pixel where the picture has fewer pixels than cells. */
    private static long[] sum(BufferedImage picture, int column, int row) {
        int left = column * picture.getWidth() / CELLS;
        int top = row * picture.getHeight() / CELLS;
        int right = Math.max(left + 1, (column + 1) * picture.getWidth() / CELLS);
        int bottom = Math.max(top + 1, (row + 1) * picture.getHeight() / CELLS);
        long[] sum = new long[4];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = picture.getRGB(x, y);
                sum[0] += rgb >> 16 & 0xFF;
                sum[1] += rgb >> 8 & 0xFF;
                sum[2] += rgb & 0xFF;
                sum[3]++;
            }
        }
        return sum;
    }

    /** The largest difference in any channel of any cell. */
    int distanceTo(ColourGrid other) {
        byte[] own = HexFormat.of().parseHex(hex);
        byte[] others = HexFormat.of().parseHex(other.hex);
        int most = 0;
        for (int i = 0; i < own.length; i++) {
            most = Math.max(most, Math.abs((own[i] & 0xFF) - (others[i] & 0xFF)));
        }
        return most;
    }
}
