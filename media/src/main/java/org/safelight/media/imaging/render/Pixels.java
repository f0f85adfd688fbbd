package org.safelight.media.imaging.render;

/** A small picture in sRGB: red, green and blue of each pixel, line by line. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Pixels(int width, int height, byte[] rgb) {

    /** The picture upright, from the one stored with an Exif orientation (Exif 2.32, tag 274). */
    Pixels upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean turned = orientation >= 5;
        var upright =
                new Pixels(turned ? height : width, turned ? width : height, new byte[rgb.length]);
        for (int y = 0; y < upright.height; y++) {
            for (int x = 0; x < upright.width; x++) {
                int along = turned ? y : x;
                int down = turned ? x : y;
                int column = fromRight(orientation) ? width - 1 - along : along;
                int line = fromBottom(orientation) ? height - 1 - down : down;
                int to = 3 * (y * upright.width + x);
                System.arraycopy(rgb, 3 * (line * width + column), upright.rgb, to, 3);
            }
        }
        return upright;
    }

    private static boolean fromRight(int orientation) {
        return orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    }

    private static boolean fromBottom(int orientation) {
        return orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    }
}
