package org.safelight.media.imaging.header;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;

import java.util.List;

/**
 * What the header of a file says.
 *
 * @param dimensions of the picture as it is stored, before its orientation is applied
 * @param bitsPerPixel that a full decode takes in memory
 * @param exif where the metadata is (a TIFF structure, Exif 2.32 section 4.5), null where there is
 *     none
 * @param profile the parts of the colour profile (ICC.1); of a PNG deflated; empty where there is
 *     none
 */
public record Header(
        ImageFormat format,
        Dimensions dimensions,
        int bitsPerPixel,
        @Nullable Span exif,
        List<Span> profile) {

    Header(ImageFormat format, Dimensions dimensions, int bitsPerPixel) {
        this(format, dimensions, bitsPerPixel, /* exif= */ null, List.of());
    }

    /** The bytes that a full decode takes in memory. */
    public long decodedBytes() {
        return dimensions.pixels() * bitsPerPixel / 8;
    }
}
