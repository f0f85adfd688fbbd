package org.safelight.media.imaging;

/**
 * How thumbnails are made.
 *
 * @param width of an upright thumbnail, in pixels; narrower pictures keep theirs
 * @param quality of the JPEG, 1 to 100 as in libjpeg
 */
public record ThumbnailRecipe(int width, int quality) {

    /** 200 pixels wide, at quality 85. */
    public static final ThumbnailRecipe DEFAULT = new ThumbnailRecipe(200, 85);

    /** Grows by one whenever the same settings begin to give other bytes. */
    private static final int METHOD = 4;

    public ThumbnailRecipe {
        if (width < 1 || width > 4096) {
            throw new IllegalArgumentException("A thumbnail is 1 to 4096 pixels wide");
        }
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("JPEG quality is 1 to 100");
        }
    }

    /** Names width, quality and method. */
    public String name() {
        return "jpeg-w" + width + "-q" + quality + "-m" + METHOD;
    }
}
