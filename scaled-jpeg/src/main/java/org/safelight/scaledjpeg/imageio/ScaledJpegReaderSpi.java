package org.safelight.scaledjpeg.imageio;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/**
 * Found by the format name {@value #FORMAT} only: {@code
 * ImageIO.getImageReadersByFormatName("scaled-jpeg")}. It never says that it can decode an input,
 * because whoever lets ImageIO choose a reader expects one that also reads full-size pictures.
 */
public final class ScaledJpegReaderSpi extends ImageReaderSpi {

    /** The name to ask for. */
    public static final String FORMAT = "scaled-jpeg";

    /** Called by the registry of ImageIO. */
    public ScaledJpegReaderSpi() {
        super(
                "Safelight",
                "1.0",
                new String[] {FORMAT},
                null,
                null,
                ScaledJpegReader.class.getName(),
                new Class<?>[] {ImageInputStream.class},
                null,
                false,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }

    @Override
    public boolean canDecodeInput(Object source) {
        return false;
    }

    @Override
    public ImageReader createReaderInstance(@Nullable Object extension) {
        return new ScaledJpegReader(this);
    }

    @Override
    public String getDescription(Locale locale) {
        return "JPEG at 1/2, 1/4 and 1/8 of its size";
    }
}
