package org.safelight.thumbnails.backlog;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.thumbnail.RenderThumbnail;

/** A request as fields of a document; one that is done has left none of them. */
public final class RequestFields {

    /** The field that a document is found by. */
    public static final String PHOTO = "_id";

    private static final String KEY = "key";
    private static final String HASH = "hash";
    private static final String BYTES = "bytes";
    private static final String FORMAT = "format";

    private RequestFields() {}

    /** Sets the fields, but for the photo. */
    public static Bson noted(RenderThumbnail request) {
        Original original = request.original();
        return combine(
                set(KEY, original.key().value()),
                set(HASH, original.hash().value()),
                set(BYTES, original.bytes()),
                set(FORMAT, request.format().name()));
    }

    /** Takes them away again. */
    public static Bson dropped() {
        return combine(unset(KEY), unset(HASH), unset(BYTES), unset(FORMAT));
    }

    /** The request in a document that has them. */
    public static RenderThumbnail of(Document noted) {
        var original =
                new Original(
                        new ObjectKey(noted.getString(KEY)),
                        new ContentHash(noted.getString(HASH)),
                        noted.getLong(BYTES));
        return new RenderThumbnail(
                new PhotoId(noted.getString(PHOTO)),
                original,
                ImageFormat.valueOf(noted.getString(FORMAT)));
    }
}
