package org.safelight.query.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.library.ThumbnailState;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.photo.ThumbnailFault;

import java.time.Instant;
import java.util.function.UnaryOperator;

/** What one event makes of the view of a photo; null stands for no photo. */
@FunctionalInterface
public interface PhotoChange {

    @Nullable PhotoView applyTo(@Nullable PhotoView before);

    /** The same photo uploaded again after a purge starts anew. */
    static PhotoChange uploaded(PhotoUploaded event, Instant at) {
        return none ->
                new PhotoView(
                        event.photoId(),
                        event.owner(),
                        PhotoState.ACTIVE,
                        1,
                        event.original(),
                        event.fileName().or(FileName.NONE),
                        event.facts(),
                        Description.NONE,
                        at,
                        event.facts().takenAt(),
                        ThumbnailState.PENDING,
                        null,
                        null);
    }

    static PhotoChange described(Description description) {
        return ofExisting(photo -> copy(photo, photo.state(), photo.revision() + 1, description));
    }

    static PhotoChange movedTo(PhotoState state) {
        return ofExisting(photo -> copy(photo, state, photo.revision() + 1, photo.description()));
    }

    static PhotoChange thumbnail(
            ThumbnailState state, @Nullable Thumbnail thumbnail, @Nullable ThumbnailFault fault) {
        return ofExisting(photo -> copy(photo, state, thumbnail, fault));
    }

    static PhotoChange purged() {
        return photo -> null;
    }

    private static PhotoChange ofExisting(UnaryOperator<PhotoView> change) {
        return photo -> photo == null ? null : change.apply(photo);
    }

    private static PhotoView copy(
            PhotoView photo, PhotoState state, long revision, Description description) {
        return new PhotoView(
                photo.photoId(),
                photo.owner(),
                state,
                revision,
                photo.original(),
                photo.fileName(),
                photo.facts(),
                description,
                photo.uploadedAt(),
                description.correctedDate() == null
                        ? photo.facts().takenAt()
                        : description.correctedDate(),
                photo.thumbnailState(),
                photo.thumbnail(),
                photo.fault());
    }

    private static PhotoView copy(
            PhotoView photo,
            ThumbnailState state,
            @Nullable Thumbnail thumbnail,
            @Nullable ThumbnailFault fault) {
        return new PhotoView(
                photo.photoId(),
                photo.owner(),
                photo.state(),
                photo.revision(),
                photo.original(),
                photo.fileName(),
                photo.facts(),
                photo.description(),
                photo.uploadedAt(),
                photo.takenAt(),
                state,
                thumbnail,
                fault);
    }
}
