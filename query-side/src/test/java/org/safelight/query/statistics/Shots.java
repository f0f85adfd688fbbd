package org.safelight.query.statistics;

import static org.safelight.query.library.Samples.hash;
import static org.safelight.query.library.Samples.photo;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;

/** Uploads of photos that were taken with some camera. */
interface Shots {

    static PhotoUploaded shot(UserId owner, int n, @Nullable Camera camera) {
        return shot(owner, n, camera, null);
    }

    static PhotoUploaded shot(
            UserId owner, int n, @Nullable Camera camera, @Nullable CaptureTime takenAt) {
        return new PhotoUploaded(
                photo(owner, n),
                owner,
                new Original(new ObjectKey("original-" + n), hash(n), 1_000 + n),
                new FileName("IMG_" + n + ".jpg"),
                ImageFacts.of(
                        ImageFormat.JPEG,
                        new Dimensions(4032, 3024),
                        1,
                        takenAt,
                        camera,
                        null,
                        null));
    }
}
