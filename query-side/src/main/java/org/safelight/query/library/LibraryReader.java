package org.safelight.query.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.library.AlbumLink;
import org.safelight.contract.library.AlbumLinks;
import org.safelight.contract.library.AlbumMembers;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.AlbumPage;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.KnownPhotos;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.photo.PhotoId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where queries read the library view, each time only what belongs to the one who asks, or is in an
 * album of which they are a member. Pages take the same time wherever in a list they are, and
 * refuse a token that is not from the same list with a {@link MalformedPageTokenException}.
 */
public interface LibraryReader {

    /** A photo of this user, or one that is shown by an album that they may see. */
    Optional<PhotoView> photo(UserId user, PhotoId photoId);

    /** Photos in this state, the last uploaded first. */
    PhotoPage photos(UserId owner, PhotoState state, PageRequest page);

    /**
     * Photos that are not trashed, in the order of {@link TimelineKey}, the last first.
     *
     * @param from begins with what was taken on this day, where the request has no token
     */
    PhotoPage timeline(UserId owner, @Nullable LocalDate from, PageRequest page);

    KnownPhotos known(UserId owner, List<ContentHash> hashes);

    /** An album of which this user is a member, deleted or not. */
    Optional<AlbumView> album(UserId user, AlbumId albumId);

    /** Albums of which this user is a member and that are not deleted, the last created first. */
    AlbumPage albums(UserId user, PageRequest page);

    /** Who the members are of an album that is not deleted. */
    Optional<AlbumMembers> members(UserId user, AlbumId albumId);

    /** The links to an album of which this user is an owner, and that is not deleted. */
    Optional<AlbumLinks> links(UserId user, AlbumId albumId);

    /** The link with this token, to an album that is not deleted. */
    Optional<AlbumLink> link(TokenHash token);

    /** What an album shows, in this order; empty where the album is deleted. */
    Optional<PhotoPage> albumPhotos(
            UserId user, AlbumId albumId, AlbumOrder order, PageRequest page);

    /** A photo that an album shows of which this user is a member. */
    Optional<PhotoView> albumPhoto(UserId user, AlbumId albumId, PhotoId photoId);

    /**
     * What people did to an album of which this user is a member, the last first; empty also where
     * the view has not been told of the album from its beginning, but was filled by an earlier
     * version of the projection.
     */
    Optional<AlbumHistory> history(UserId user, AlbumId albumId, PageRequest page);
}
