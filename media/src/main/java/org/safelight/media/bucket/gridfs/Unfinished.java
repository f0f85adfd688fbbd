package org.safelight.media.bucket.gridfs;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import org.bson.Document;
import org.bson.types.ObjectId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;

/**
 * What was begun and not finished: writing an object, or removing one. Either way the document of
 * the object says what is left of it: with it the object is whole, without it chunks are remains.
 */
record Unfinished(Layout layout) {

    private static final String SINCE = "since";

    static Document note(ObjectId object, Instant since) {
        return new Document("_id", object).append(SINCE, Date.from(since));
    }

    int removeBefore(Instant before, int most) {
        int removed = 0;
        for (Document note : notes(before, most)) {
            ObjectId object = Objects.requireNonNull(note.getObjectId("_id"));
            if (layout.files().find(eq("_id", object)).projection(include("_id")).first() == null) {
                layout.chunks().deleteMany(eq("files_id", object));
                removed++;
            }
            layout.unfinished().deleteOne(eq("_id", object));
        }
        return removed;
    }

    private List<Document> notes(Instant before, int most) {
        return layout.unfinished()
                .find(lt(SINCE, Date.from(before)))
                .sort(ascending(SINCE))
                .limit(most)
                .into(new ArrayList<>());
    }
}
