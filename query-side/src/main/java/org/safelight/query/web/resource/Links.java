package org.safelight.query.web.resource;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.photo.PhotoId;

/** Addresses of bytes; with the hash in them, what they lead to never changes. */
interface Links {

    String PHOTOS = "/api/v1/photos/";

    static String original(PhotoId photoId, ContentHash hash) {
        return PHOTOS + photoId.value() + "/original?v=" + hash.value();
    }

    static String thumbnail(PhotoId photoId, ContentHash hash) {
        return PHOTOS + photoId.value() + "/thumbnail?v=" + hash.value();
    }
}
