package org.safelight.contract.library;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.photo.PhotoId;

import java.util.List;

/** Which bytes an owner has already. */
public record KnownPhotos(List<Known> photos) {

    /** A hash, the photo with those bytes, and where that photo is in its life. */
    public record Known(ContentHash hash, PhotoId photoId, PhotoState state) {}
}
