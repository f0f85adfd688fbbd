package org.safelight.media.imaging.decode;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;

import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.media.imaging.colour.ColourModel;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;

/** What the images of readers hold. */
final class Images {

    private Images() {}

    static Decoded decoded(BufferedImage image) throws UnreadableImageException {
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel palette) {
            return new Decoded(new PaletteRows(image.getRaster(), palette), ColourModel.RGB);
        }
        boolean alpha = colours.hasAlpha() && !colours.isAlphaPremultiplied();
        var rows = new RasterRows(image.getRaster(), alpha);
        return new Decoded(rows, model(colours));
    }

    private static ColourModel model(ColorModel colours) throws UnreadableImageException {
        return switch (colours.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> ColourModel.GRAY;
            case ColorSpace.TYPE_RGB -> ColourModel.RGB;
            case ColorSpace.TYPE_CMYK -> ColourModel.CMYK;
            case ColorSpace.TYPE_Lab -> ColourModel.LAB;
            default -> throw undecodable("The colours of the picture are not supported");
        };
    }
}
