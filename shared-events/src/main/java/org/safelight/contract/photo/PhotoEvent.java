package org.safelight.contract.photo;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;

import java.time.Instant;

/** What can happen to a photo, in the order of its life. Who and when stand in the metadata. */
public sealed interface PhotoEvent {

    PhotoId photoId();

    /** The photo is in the originals bucket and has its id. After a purge it can happen again. */
    @Revision("2")
    record PhotoUploaded(
            PhotoId photoId,
            UserId owner,
            Original original,
            Personal<FileName> fileName,
            ImageFacts facts)
            implements PhotoEvent {

        /** An upload under a name that can be read. */
        public PhotoUploaded(
                PhotoId photoId,
                UserId owner,
                Original original,
                FileName fileName,
                ImageFacts facts) {
            this(photoId, owner, original, new Open<>(fileName), facts);
        }
    }

    /** The thumbnail is in its bucket. */
    @Revision("1")
    record ThumbnailGenerated(PhotoId photoId, Thumbnail thumbnail) implements PhotoEvent {}

    /**
     * Rendering failed, and will be tried again at {@code retryAt} or later.
     *
     * @param attempt counts the failures since the upload or the last retry by hand, from 1
     */
    @Revision("1")
    record ThumbnailAttemptFailed(
            PhotoId photoId, int attempt, ThumbnailFault fault, Instant retryAt)
            implements PhotoEvent {}

    /** No thumbnail can be made, unless someone asks for another try. */
    @Revision("1")
    record ThumbnailFailed(PhotoId photoId, ThumbnailFault fault) implements PhotoEvent {}

    /** Someone asked to render once more what had failed. */
    @Revision("1")
    record ThumbnailRetryRequested(PhotoId photoId, Original original, ImageFormat format)
            implements PhotoEvent {}

    /** The owner's words changed to these. */
    @Revision("2")
    record PhotoDescribed(PhotoId photoId, Description description) implements PhotoEvent {}

    /** The photo went into the trash. */
    @Revision("1")
    record PhotoTrashed(PhotoId photoId) implements PhotoEvent {}

    /** The photo came out of the trash. */
    @Revision("1")
    record PhotoRestored(PhotoId photoId) implements PhotoEvent {}

    /** The bytes under these keys are to be removed; nothing of the picture remains. */
    @Revision("1")
    record PhotoPurged(PhotoId photoId, ObjectKey original, @Nullable ObjectKey thumbnail)
            implements PhotoEvent {}
}
