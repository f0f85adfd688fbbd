package org.safelight.query.library.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.safelight.query.library.PageToken;
import org.safelight.query.library.PageToken.Listing;

/** How lists are sorted: by a field, and by an id where that is equal, along an index. */
enum PageQuery {
    PHOTOS_BY_UPLOAD(Listing.UPLOADED, "uploadedAt", "_id"),
    PHOTOS_BY_CAPTURE(Listing.TAKEN, "taken", "_id"),
    ALBUMS_BY_CREATION(Listing.CREATED, "createdAt", "_id"),
    ALBUM_PHOTOS_BY_RANK(Listing.RANK, "rank", "photo"),
    ALBUM_PHOTOS_BY_CAPTURE(Listing.TAKEN_IN_ALBUM, "taken", "photo");

    private final Listing listing;
    private final String key;
    private final String id;

    PageQuery(Listing listing, String key, String id) {
        this.listing = listing;
        this.key = key;
        this.id = id;
    }

    Listing listing() {
        return listing;
    }

    String key() {
        return key;
    }

    String id() {
        return id;
    }

    /** The order behind a place, or before it; the nearest first. */
    Bson order(boolean before) {
        return isUpwards(before) ? ascending(key, id) : descending(key, id);
    }

    /**
     * What of a list is behind the place, or before it. Each of the two halves is a stretch of the
     * index; one condition on both fields would not be.
     */
    Bson nextTo(Bson list, @Nullable PageToken place) {
        if (place == null) {
            return list;
        }
        Object at = listing == Listing.RANK ? place.key() : place.number();
        return isUpwards(place.before())
                ? or(and(list, gt(key, at)), and(list, eq(key, at), gt(id, place.id())))
                : or(and(list, lt(key, at)), and(list, eq(key, at), lt(id, place.id())));
    }

    /** Ranks go upwards; everything else is listed with the latest first. */
    private boolean isUpwards(boolean before) {
        return (listing == Listing.RANK) != before;
    }
}
