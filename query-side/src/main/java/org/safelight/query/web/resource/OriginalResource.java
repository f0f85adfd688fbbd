package org.safelight.query.web.resource;

import org.safelight.contract.library.PhotoView;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ImageFormat;

/** The uploaded bytes: where to get them, what they are, and how many. */
public record OriginalResource(
        String url, ImageFormat format, String mediaType, long bytes, ContentHash hash) {

    static OriginalResource of(PhotoView photo) {
        var format = photo.facts().format();
        var original = photo.original();
        return new OriginalResource(
                Links.original(photo.photoId(), original.hash()),
                format,
                format.mediaType(),
                original.bytes(),
                original.hash());
    }
}
