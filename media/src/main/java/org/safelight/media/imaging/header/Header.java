package org.safelight.media.imaging.header;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;

/**
 * What the header of a file says.
 *
 * @param dimensions of the picture as it is stored, before its orientation is applied
 * @param bitsPerPixel that a full decode takes in memory
 * @param exif where the metadata is (a TIFF structure, Exif 2.32 section 4.5), null where there is
 *     none
 */
public record Header(
        ImageFormat format, Dimensions dimensions, int bitsPerPixel, @Nullable Span exif) {

    /** The bytes that a full decode takes in memory. */
    public long decodedBytes() {
        return dimensions.pixels() * bitsPerPixel / 8;
    }
}
