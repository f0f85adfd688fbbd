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
    ALBUM_PHOTOS_BY_RANK(Listing.RANK, "rank", "photo");

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

    Bson order() {
        return isByRank() ? ascending(key, id) : descending(key, id);
    }

    /**
     * What of a list is on the page behind the token, and on those that follow. Each of the two
     * halves is a stretch of the index; one condition on both fields would not be.
     */
    Bson from(Bson list, @Nullable String token) {
        if (token == null) {
            return list;
        }
        PageToken after = PageToken.parse(listing, token);
        return isByRank()
                ? or(
                        and(list, gt(key, after.key())),
                        and(list, eq(key, after.key()), gt(id, after.id())))
                : or(
                        and(list, lt(key, after.number())),
                        and(list, eq(key, after.number()), lt(id, after.id())));
    }

    private boolean isByRank() {
        return listing == Listing.RANK;
    }
}
