package org.safelight.thumbnails.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Sha256;

/** Where thumbnails are kept: derived, so that a repeated render overwrites itself. */
final class ThumbnailKey {

    private ThumbnailKey() {}

    static ObjectKey of(ObjectKey original, String recipe) {
        return new ObjectKey(Sha256.of((original + "/" + recipe).getBytes(UTF_8)).value());
    }
}
