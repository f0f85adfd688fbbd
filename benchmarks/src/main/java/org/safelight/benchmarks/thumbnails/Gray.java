package org.safelight.benchmarks.thumbnails;

import java.awt.image.BufferedImage;

/** Java takes gray for linear light and brightens it; files mean the gamma of sRGB. */
final class Gray {

    private Gray() {}

    /** The picture in red, green and blue, each the first sample of its pixel. */
    static BufferedImage spread(BufferedImage gray) {
        int width = gray.getWidth();
        var spread = new BufferedImage(width, gray.getHeight(), BufferedImage.TYPE_INT_RGB);
        int shift = gray.getSampleModel().getSampleSize(0) - Byte.SIZE;
        int[] row = new int[width];
        for (int y = 0; y < gray.getHeight(); y++) {
            gray.getRaster().getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                spread.setRGB(x, y, (row[x] >> Math.max(0, shift)) * 0x010101);
            }
        }
        return spread;
    }
}
