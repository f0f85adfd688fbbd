package org.safelight.media.imaging.header;

import static org.safelight.media.imaging.UnreadableImageException.unsupported;

import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.ImageSource;

import java.io.IOException;

/** Reads the header of a file of any accepted format. */
public final class Headers {

    private Headers() {}

    /** The header of a file whose format its first bytes tell. */
    public static Header read(ImageSource source) throws IOException {
        var in = new SourceReader(source);
        if (in.size() == 0) {
            throw unsupported("The file is empty");
        }
        byte[] start = in.bytes(0, MagicBytes.LENGTH);
        ImageFormat format =
                MagicBytes.formatOf(start)
                        .orElseThrow(() -> unsupported(RefusedFormat.describe(start)));
        return switch (format) {
            case JPEG -> JpegHeader.read(in);
            case PNG -> PngHeader.read(in);
            case GIF -> GifHeader.read(in);
            case WEBP -> WebpHeader.read(in);
            case TIFF -> TiffHeader.read(in);
            case BMP -> BmpHeader.read(in);
            case PSD -> PsdHeader.read(in);
        };
    }
}
