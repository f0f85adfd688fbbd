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
        boolean inverted = adobe >= 0 && raster.getNumBands() == 4;
        return new Decoded(new RasterRows(raster, /* alpha= */ false, inverted), model);
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
