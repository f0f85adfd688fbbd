package org.safelight.media.imaging.render;

import org.safelight.contract.media.Dimensions;

/**
 * How large a thumbnail is: as wide as configured when upright, never wider than the picture, at
 * least one pixel high.
 *
 * @param stored along the axes of the stored picture, before it is turned
 * @param orientation Exif orientation, 1 to 8
 */
public record ThumbnailSize(Dimensions stored, int orientation) {

    /** What is narrower than this part of its height is scaled to fit the height. */
    private static final int TALLEST = 25;

    /** The thumbnail of a picture with these stored dimensions. */
    public static ThumbnailSize of(Dimensions picture, int orientation, int widest) {
        Dimensions upright = orientation >= 5 ? picture.turned() : picture;
        double scale = Math.min(1, (double) widest / upright.width());
        scale = Math.min(scale, (double) TALLEST * widest / upright.height());
        var shown = new Dimensions(scaled(upright.width(), scale), scaled(upright.height(), scale));
        return new ThumbnailSize(orientation >= 5 ? shown.turned() : shown, orientation);
    }

    /** Width and height when upright. */
    public Dimensions shown() {
        return orientation >= 5 ? stored.turned() : stored;
    }

    private static int scaled(int length, double scale) {
        return (int) Math.max(1, Math.round(length * scale));
    }
}
