package org.safelight.query.web.resource;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.DateSpan;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;

/**
 * An album, and the photo that stands for it where it shows any.
 *
 * @param owner who made it
 * @param role what who asks may do in it: viewer, contributor, editor or owner
 * @param dates the days of its first and last photo; missing for an album of the past
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlbumResource(
        AlbumId id,
        UserId owner,
        String role,
        AlbumTitle title,
        AlbumText text,
        long revision,
        Instant createdAt,
        long photoCount,
        @Nullable DateSpan dates,
        @Nullable Cover cover) {

    /** As much of a photo as it takes to show it. */
    public record Cover(PhotoId photoId, ThumbnailResource thumbnail) {

        static @Nullable Cover of(@Nullable PhotoView photo) {
            return photo == null ? null : new Cover(photo.photoId(), ThumbnailResource.of(photo));
        }
    }

    public static AlbumResource of(AlbumView album) {
        return new AlbumResource(
                album.albumId(),
                album.owner(),
                RoleName.of(album.role()),
                album.title(),
                album.text(),
                album.revision(),
                album.createdAt(),
                album.photoCount(),
                album.dates(),
                Cover.of(album.cover()));
    }
}
