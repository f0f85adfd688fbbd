package org.safelight.media.imaging.decode;

import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.psd.PSDImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

import org.safelight.contract.media.ImageFormat;

import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** One reader for each format, whatever the order of the registry is. */
final class Readers {

    private Readers() {}

    static ImageReader of(ImageFormat format) throws IOException {
        return switch (format) {
            case JPEG -> ofTheJdk("jpeg");
            case PNG -> ofTheJdk("png");
            case GIF -> ofTheJdk("gif");
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case TIFF -> new TIFFImageReaderSpi().createReaderInstance(null);
            case BMP -> new BMPImageReaderSpi().createReaderInstance(null);
            case PSD -> new PSDImageReaderSpi().createReaderInstance(null);
        };
    }

    private static ImageReader ofTheJdk(String name) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
        }
        throw new IllegalStateException("This JDK has no reader for " + name);
    }
}
