package org.safelight.media.imaging;

import org.safelight.contract.media.Dimensions;

/**
 * A thumbnail that is not stored yet.
 *
 * @param placeholder a ThumbHash in base64
 * @param recipe names the width, quality and method it was made with
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record RenderedThumbnail(
        byte[] jpeg, Dimensions dimensions, String placeholder, String recipe) {}
