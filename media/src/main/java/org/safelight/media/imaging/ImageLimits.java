package org.safelight.media.imaging;

import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.header.Header;

/**
 * How large a picture may be.
 *
 * @param jpegPixels of a JPEG, which is decoded at a fraction of its size
 * @param otherPixels of any other format, which is decoded whole: this bounds its time
 * @param decodedBytes of any other format, in memory: one picture at a time must fit the heap of a
 *     decoder process
 */
public record ImageLimits(long jpegPixels, long otherPixels, long decodedBytes) {

    /** 200 megapixels of JPEG; elsewhere 100, and 256 MiB, which is 89 megapixels of RGB. */
    public static final ImageLimits DEFAULT = new ImageLimits(200_000_000, 100_000_000, 256L << 20);

    /** Refuses a picture that is larger. */
    void check(Header header) throws UnreadableImageException {
        Dimensions size = header.dimensions();
        boolean jpeg = header.format() == ImageFormat.JPEG;
        boolean tooLarge =
                jpeg
                        ? size.pixels() > jpegPixels
                        : size.pixels() > otherPixels || header.decodedBytes() > decodedBytes;
        if (tooLarge) {
            throw UnreadableImageException.tooLarge(
                    "A picture of %d by %d pixels is larger than allowed"
                            .formatted(size.width(), size.height()));
        }
    }
}
