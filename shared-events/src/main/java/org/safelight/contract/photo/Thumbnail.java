package org.safelight.contract.photo;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ObjectKey;

/**
 * A finished thumbnail, a JPEG in the thumbnails bucket.
 *
 * @param placeholder a ThumbHash in base64, to show a blur of until the picture is there
 * @param recipe names the width, quality and method it was made with
 */
public record Thumbnail(
        ObjectKey key,
        ContentHash hash,
        long bytes,
        Dimensions dimensions,
        String placeholder,
        String recipe) {}
