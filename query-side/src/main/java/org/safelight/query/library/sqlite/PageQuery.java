package org.safelight.query.library.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.query.library.PageToken;
import org.safelight.query.library.PageToken.Listing;

/** The statements that read pages; each walks one index from where the page starts. */
enum PageQuery {
    PHOTOS_BY_UPLOAD(
            Listing.UPLOADED,
            """
            SELECT uploaded_at AS sort, id, view FROM photos
            WHERE owner = ? AND state = ? AND (uploaded_at, id) < (?, ?)
            ORDER BY uploaded_at DESC, id DESC LIMIT ?\
            """),
    PHOTOS_BY_CAPTURE(
            Listing.TAKEN,
            """
            SELECT taken AS sort, id, view FROM photos
            WHERE owner = ? AND state = ? AND (taken, id) < (?, ?)
            ORDER BY taken DESC, id DESC LIMIT ?\
            """),
    ALBUMS_BY_CREATION(
            Listing.CREATED,
            """
            SELECT created_at AS sort, id, photo_count, album FROM albums
            WHERE owner = ? AND deleted = ? AND (created_at, id) < (?, ?)
            ORDER BY created_at DESC, id DESC LIMIT ?\
            """),
    ALBUM_PHOTOS_BY_RANK(
            Listing.RANK,
            """
            SELECT entry.rank AS sort, photos.id, photos.view
            FROM album_entries AS entry JOIN photos ON photos.id = entry.photo
            WHERE entry.album = ? AND entry.visible = ? AND (entry.rank, entry.photo) > (?, ?)
            ORDER BY entry.rank, entry.photo LIMIT ?\
            """);

    private final Listing listing;
    private final String sql;

    PageQuery(Listing listing, String sql) {
        this.listing = listing;
        this.sql = sql;
    }

    Listing listing() {
        return listing;
    }

    String sql() {
        return sql;
    }

    /** Where a page begins: behind the token's item, or without one before all items. */
    Start start(@Nullable String token) {
        if (token == null) {
            return new Start(listing == Listing.RANK ? "" : Long.MAX_VALUE, "");
        }
        PageToken after = PageToken.parse(listing, token);
        return new Start(listing == Listing.RANK ? after.key() : after.number(), after.id());
    }

    /** A sort key, as the column's type, and an id, behind which items are wanted. */
    record Start(Object key, String id) {}
}
