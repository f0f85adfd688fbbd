package org.safelight.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Documents of which each notes the number of the last event that changed it, so that a change
 * which comes again or too late is without effect.
 */
public record InOrder(MongoCollection<Document> documents) {

    /** The field with that number. */
    public static final String SEQUENCE = "sequence";

    private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);

    /**
     * Changes a document, or makes it, unless it shows this event or a later one. Where a document
     * is there but newer, the upsert collides with it. Where it came in between it may be older; so
     * the change is tried again without.
     */
    public void change(String id, long sequence, Bson change) {
        Bson older = and(eq(id), lt(SEQUENCE, sequence));
        Bson news = combine(change, set(SEQUENCE, sequence));
        try {
            documents.updateOne(older, news, OR_INSERT);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            documents.updateOne(older, news);
        }
    }
}
