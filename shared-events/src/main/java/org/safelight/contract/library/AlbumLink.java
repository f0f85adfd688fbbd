package org.safelight.contract.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.album.LinkTerms;
import org.safelight.contract.album.TokenHash;

import java.time.Instant;

/**
 * A public link that was not revoked.
 *
 * @param owner an owner of the album, in whose name it is read
 * @param createdBy null where the event does not say
 * @param views the uses that the history tells of
 * @param lastUsedAt null before the first use
 */
public record AlbumLink(
        AlbumId albumId,
        UserId owner,
        LinkId linkId,
        TokenHash tokenHash,
        LinkTerms terms,
        Instant createdAt,
        @Nullable UserId createdBy,
        int views,
        @Nullable Instant lastUsedAt) {

    /** The same link, used once more. */
    public AlbumLink used(Instant at) {
        return new AlbumLink(
                albumId, owner, linkId, tokenHash, terms, createdAt, createdBy, views + 1, at);
    }

    /** The same link, by which the album is read in the name of another owner. */
    public AlbumLink inTheNameOf(UserId anotherOwner) {
        return new AlbumLink(
                albumId,
                anotherOwner,
                linkId,
                tokenHash,
                terms,
                createdAt,
                createdBy,
                views,
                lastUsedAt);
    }

    /** Whether nobody can open the album by it any more. */
    public boolean isOverAt(Instant now) {
        return terms.isExpiredAt(now)
                || (terms.maximumViews() != null && views >= terms.maximumViews());
    }
}
