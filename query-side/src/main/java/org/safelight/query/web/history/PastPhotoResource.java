package org.safelight.query.web.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.history.PastPhoto;
import org.safelight.contract.history.PastPhotoPage;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.web.resource.ItemPage;
import org.safelight.query.web.resource.PhotoResource;

/**
 * A photo that was in an album: as it is today, in the trash or not, or no more than its id and the
 * state {@code PURGED}, which also stands for what somebody else shows no longer.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PastPhotoResource(
        @JsonUnwrapped @Nullable PhotoResource photo, @JsonUnwrapped @Nullable Purged purged) {

    /** What is told of a photo that is gone, for everybody or for who asks. */
    public record Purged(PhotoId id, String state) {}

    public static ItemPage<PastPhotoResource> page(PastPhotoPage page) {
        return new ItemPage<>(
                page.items().stream().map(PastPhotoResource::of).toList(), page.nextPageToken());
    }

    private static PastPhotoResource of(PastPhoto past) {
        return past.photo() == null
                ? new PastPhotoResource(null, new Purged(past.photoId(), "PURGED"))
                : new PastPhotoResource(PhotoResource.of(past.photo()), null);
    }
}
