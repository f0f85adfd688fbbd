package org.safelight.query.library.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.query.library.PageToken;
import org.safelight.query.library.PageToken.Listing;

/** The statements that read pages; each walks one index, either way, from a place in the list. */
enum PageQuery {
    PHOTOS_BY_UPLOAD(
            Listing.UPLOADED,
            "uploaded_at",
            "id",
            """
            SELECT uploaded_at AS sort, id, view FROM photos
            WHERE owner = ? AND state = ?\
            """),
    PHOTOS_BY_CAPTURE(
            Listing.TAKEN,
            "taken",
            "id",
            """
            SELECT taken AS sort, id, view FROM photos
            WHERE owner = ? AND state = ?\
            """),
    ALBUMS_BY_CREATION(
            Listing.CREATED,
            "member.created_at",
            "member.album",
            """
            SELECT member.created_at AS sort, albums.id, albums.photo_count, albums.album
            FROM album_members AS member JOIN albums ON albums.id = member.album
            WHERE member.member = ? AND member.deleted = ?\
            """),
    ALBUM_PHOTOS_BY_RANK(
            Listing.RANK,
            "entry.rank",
            "entry.photo",
            """
            SELECT entry.rank AS sort, photos.id, photos.view
            FROM album_entries AS entry JOIN photos ON photos.id = entry.photo
            WHERE entry.album = ? AND entry.visible = ?\
            """),
    ALBUM_PHOTOS_BY_CAPTURE(
            Listing.TAKEN_IN_ALBUM,
            "entry.taken",
            "entry.photo",
            """
            SELECT entry.taken AS sort, photos.id, photos.view
            FROM album_entries AS entry JOIN photos ON photos.id = entry.photo
            WHERE entry.album = ? AND entry.visible = ?\
            """);

    private final Listing listing;
    private final String key;
    private final String id;
    private final String list;

    PageQuery(Listing listing, String key, String id, String list) {
        this.listing = listing;
        this.key = key;
        this.id = id;
        this.list = list;
    }

    Listing listing() {
        return listing;
    }

    /** Those behind a place, or before it; the nearest first. */
    String sql(boolean before) {
        boolean upwards = isByRank() != before;
        String order = upwards ? "" : " DESC";
        return list
                + " AND (%s, %s) %s (?, ?)".formatted(key, id, upwards ? ">" : "<")
                + " ORDER BY %s%s, %s%s LIMIT ?".formatted(key, order, id, order);
    }

    /** The place's sort key, as the column's type; without a place, one before all items. */
    Object key(@Nullable PageToken place) {
        if (place == null) {
            return isByRank() ? "" : Long.MAX_VALUE;
        }
        return isByRank() ? place.key() : place.number();
    }

    /** Ranks go upwards; everything else is listed with the latest first. */
    private boolean isByRank() {
        return this == ALBUM_PHOTOS_BY_RANK;
    }
}
