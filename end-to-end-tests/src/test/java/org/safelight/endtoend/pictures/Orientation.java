package org.safelight.endtoend.pictures;

import java.awt.image.BufferedImage;

/** Exif orientation (Exif 2.32, tag 274): where the stored rows and columns go when shown. */
final class Orientation {

    private Orientation() {}

    /** The picture as a camera would store it that was held so. */
    static BufferedImage storedFor(BufferedImage upright, int orientation) {
        boolean quarter = orientation >= 5;
        int width = quarter ? upright.getHeight() : upright.getWidth();
        int height = quarter ? upright.getWidth() : upright.getHeight();
        var stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                stored.setRGB(x, y, shownAt(upright, orientation, x, y));
            }
        }
        return stored;
    }

    private static int shownAt(BufferedImage upright, int orientation, int x, int y) {
        int right = upright.getWidth() - 1;
        int bottom = upright.getHeight() - 1;
        return switch (orientation) {
            case 1 -> upright.getRGB(x, y);
            case 2 -> upright.getRGB(right - x, y);
            case 3 -> upright.getRGB(right - x, bottom - y);
            case 4 -> upright.getRGB(x, bottom - y);
            case 5 -> upright.getRGB(y, x);
            case 6 -> upright.getRGB(right - y, x);
            case 7 -> upright.getRGB(right - y, bottom - x);
            case 8 -> upright.getRGB(y, bottom - x);
            default -> throw new IllegalArgumentException("Orientation is 1 to 8");
        };
    }
}
