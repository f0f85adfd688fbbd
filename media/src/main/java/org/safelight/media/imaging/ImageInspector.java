package org.safelight.media.imaging;

import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.exif.ExifFacts;
import org.safelight.media.imaging.exif.ExifReader;
import org.safelight.media.imaging.header.Header;
import org.safelight.media.imaging.header.Headers;
import org.safelight.media.imaging.header.MagicBytes;

import java.io.IOException;
import java.util.Optional;

/** Says what an image file is, from its header alone, and refuses those that cannot be shown. */
public final class ImageInspector {

    private final ImageLimits limits;

    public ImageInspector(ImageLimits limits) {
        this.limits = limits;
    }

    /** The format of a file that begins with these bytes; 32 are enough. */
    public static Optional<ImageFormat> formatOf(byte[] firstBytes) {
        return MagicBytes.formatOf(firstBytes);
    }

    /**
     * Reads the header and the metadata. Broken metadata counts as none.
     *
     * @throws UnreadableImageException when the file is of no accepted format, too large, or
     *     damaged so that its header shows it
     * @throws IOException when the source does not give its bytes
     */
    public ImageFacts inspect(ImageSource source) throws IOException {
        Header header = Headers.read(source);
        limits.check(header);
        ExifFacts exif = ExifReader.read(source, header.exif());
        Dimensions stored = header.dimensions();
        return ImageFacts.of(
                header.format(),
                exif.orientation() >= 5 ? stored.turned() : stored,
                exif.orientation(),
                exif.takenAt(),
                exif.camera(),
                exif.exposure(),
                exif.place());
    }
}
