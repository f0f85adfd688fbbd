package org.safelight.contract.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.photo.PhotoId;

import java.time.LocalDate;
import java.util.List;

/**
 * A question to the library view. Every question names who asks, and is answered only from what is
 * theirs, or in an album of which they are a member; anything else is answered as if it did not
 * exist.
 */
public sealed interface LibraryQuery {

    UserId owner();

    /**
     * One photo: one's own, trashed or not, or of others what an album shows. Answered by an
     * optional {@link PhotoView}.
     */
    record FindPhoto(UserId owner, PhotoId photoId) implements LibraryQuery {}

    /** Photos, the last uploaded first. Answered by a {@link PhotoPage}. */
    record FindPhotos(UserId owner, PhotoState state, PageRequest page) implements LibraryQuery {}

    /**
     * Photos that are not trashed, the last taken first. Answered by a {@link PhotoPage}.
     *
     * @param from where to begin: with what was taken on this day, in the years -9999 to 9999, and
     *     before; null for the latest
     */
    record FindTimeline(UserId owner, @Nullable LocalDate from, PageRequest page)
            implements LibraryQuery {

        private static final int LAST_YEAR = 9999;

        public FindTimeline {
            if (from != null && Math.abs(from.getYear()) > LAST_YEAR) {
                throw new IllegalArgumentException("A timeline begins in the years -9999 to 9999");
            }
        }
    }

    /** Those of these hashes whose bytes the owner has. Answered by {@link KnownPhotos}. */
    record FindKnownPhotos(UserId owner, List<ContentHash> hashes) implements LibraryQuery {}

    /** One album. Answered by an optional {@link AlbumView}. */
    record FindAlbum(UserId owner, AlbumId albumId) implements LibraryQuery {}

    /** Albums that are not deleted, the last created first. Answered by an {@link AlbumPage}. */
    record FindAlbums(UserId owner, PageRequest page) implements LibraryQuery {}

    /** An album's photos. Answered by an optional {@link PhotoPage}. */
    record FindAlbumPhotos(UserId owner, AlbumId albumId, AlbumOrder order, PageRequest page)
            implements LibraryQuery {}

    /** A photo that an album shows. Answered by an optional {@link PhotoView}. */
    record FindAlbumPhoto(UserId owner, AlbumId albumId, PhotoId photoId) implements LibraryQuery {}

    /** Who may see an album. Answered by optional {@link AlbumMembers}. */
    record FindAlbumMembers(UserId owner, AlbumId albumId) implements LibraryQuery {}

    /** The links to an album, for its owners only. Answered by optional {@link AlbumLinks}. */
    record FindAlbumLinks(UserId owner, AlbumId albumId) implements LibraryQuery {}

    /**
     * The link with this token, also one that is over; asked by the service itself for a stranger.
     * Answered by an optional {@link AlbumLink}.
     */
    record FindLink(UserId owner, TokenHash tokenHash) implements LibraryQuery {}

    /**
     * Where a page starts and how many items it may have.
     *
     * @param token what another page of the list gave for the one before it or the one behind it
     */
    record PageRequest(int size, @Nullable String token) {

        public static final int DEFAULT_SIZE = 50;
        public static final int MAX_SIZE = 500;

        public PageRequest {
            if (size < 1 || size > MAX_SIZE) {
                throw new IllegalArgumentException("A page has 1 to 500 items");
            }
        }
    }
}
