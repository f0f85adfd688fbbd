package org.safelight.media.imaging.decode;

import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.colour.ColourModel;
import org.safelight.media.imaging.header.Header;
import org.safelight.media.imaging.header.JpegSegments;
import org.safelight.media.imaging.header.SourceReader;

import java.awt.image.Raster;
import java.io.IOException;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** JPEG of any colours, as the components that are in the file. */
final class JpegDecoder {

    /**
     * What is larger is thinned out while it is decoded: a worse picture, but of bounded memory.
     */
    private static final long MOST_PIXELS = 50_000_000;

    private JpegDecoder() {}

    static Decoded decode(ImageReader reader, ImageSource source, Header header)
            throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) header.dimensions().pixels() / MOST_PIXELS));
        param.setSourceSubsampling(step, step, 0, 0);
        Raster raster = reader.readRaster(0, param);
        int adobe = JpegSegments.walk(new SourceReader(source)).adobeTransform();
        ColourModel model = model(raster.getNumBands(), adobe);
        return new Decoded(RasterRows.opaque(raster, inverted(model, adobe)), model);
    }

    /**
     * Adobe writes what the inks leave. Of YCCK, the differences then lead to what the inks take,
     * as T.872, 6.5.3 has them lead to its inverse; only black stays.
     */
    private static boolean[] inverted(ColourModel model, int adobe) {
        boolean inks = model == ColourModel.CMYK && adobe >= 0;
        boolean black = inks || model == ColourModel.YCCK;
        return new boolean[] {inks, inks, inks, black};
    }

    /** ITU-T T.872, 6.5.3; without Adobe's segment, what every other encoder writes. */
    private static ColourModel model(int components, int adobe) {
        return switch (components) {
            case 1 -> ColourModel.GRAY;
            case 3 -> adobe == 0 ? ColourModel.RGB : ColourModel.YCBCR;
            default -> adobe == 2 ? ColourModel.YCCK : ColourModel.CMYK;
        };
    }
}
