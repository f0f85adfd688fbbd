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
        @Nullable ThumbnailFault fault = photo.fault();
        return new ThumbnailResource(
                photo.thumbnailState(),
                null,
                null,
                null,
                null,
                fault == null ? null : fault.kind(),
                fault == null ? null : fault.detail());
    }

    private static ThumbnailResource ready(PhotoId photoId, Thumbnail thumbnail) {
        return new ThumbnailResource(
                ThumbnailState.READY,
                Links.thumbnail(photoId, thumbnail.hash()),
                thumbnail.dimensions().width(),
                thumbnail.dimensions().height(),
                thumbnail.placeholder(),
                null,
                null);
    }
}
