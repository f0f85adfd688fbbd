package org.safelight.query.web.resource;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.library.ThumbnailState;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.photo.ThumbnailFault;

/**
 * A thumbnail, or why there is none.
 *
 * @param placeholder a ThumbHash in base64
 * @param fault a word for programs, where the state is FAILED
 * @param reason a sentence for people, where the state is FAILED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ThumbnailResource(
        ThumbnailState state,
        @Nullable String url,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String placeholder,
        ThumbnailFault.@Nullable Kind fault,
        @Nullable String reason) {

    static ThumbnailResource of(PhotoView photo) {
        if (photo.thumbnail() != null) {
            return ready(photo.photoId(), photo.thumbnail());
        }
        return photo.fault() == null ? pending() : failed(photo.fault());
    }

    /** One that is there. */
    public static ThumbnailResource ready(PhotoId photoId, Thumbnail thumbnail) {
        return new ThumbnailResource(
                ThumbnailState.READY,
                Links.thumbnail(photoId, thumbnail.hash()),
                thumbnail.dimensions().width(),
                thumbnail.dimensions().height(),
                thumbnail.placeholder(),
                null,
                null);
    }

    /** One that is being made. */
    public static ThumbnailResource pending() {
        return without(ThumbnailState.PENDING, null, null);
    }

    /** One that cannot be made. */
    public static ThumbnailResource failed(ThumbnailFault fault) {
        return without(ThumbnailState.FAILED, fault.kind(), fault.detail());
    }

    private static ThumbnailResource without(
            ThumbnailState state, ThumbnailFault.@Nullable Kind fault, @Nullable String reason) {
        return new ThumbnailResource(state, null, null, null, null, fault, reason);
    }
}
