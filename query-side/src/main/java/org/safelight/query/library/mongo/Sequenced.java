package org.safelight.query.library.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

import org.bson.Document;
import org.bson.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.safelight.query.library.ViewJson;

import tools.jackson.databind.JsonNode;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Documents that show one aggregate each, up to the event whose sequence number they have. One is
 * only ever replaced as it was read, so of two nodes that handle the same event, one finds it done.
 */
public record Sequenced<T extends Sequenced.State>(
        MongoCollection<Document> documents, Function<JsonNode, T> reader) {

    private static final String SEQUENCE = "sequence";

    /** What a document says. */
    public interface State {

        String id();

        long sequence();

        /** The state as it is stored, {@code _id} and sequence number aside. */
        Document content();
    }

    /** A change of a state into the next, where null stands for no document. */
    public interface Step<T> extends UnaryOperator<@Nullable T> {}

    /** What is there now. */
    public @Nullable T find(String id) {
        @Nullable JsonObject found = documents.find(Filters.eq(id), JsonObject.class).first();
        return found == null ? null : reader.apply(ViewJson.document(found.getJson()));
    }

    /**
     * Makes a change, unless it was made before, and returns what is there then.
     *
     * @throws IllegalStateException if somebody writes what happened before that, at the same time:
     *     the event must come again
     */
    public @Nullable T change(String id, long sequence, Step<T> step) {
        @Nullable T before = find(id);
        if (shows(before, sequence)) {
            return before;
        }
        @Nullable T after = step.apply(before);
        if (after == null || isWritten(before, after)) {
            return after;
        }
        @Nullable T overtaking = find(id);
        if (shows(overtaking, sequence)) {
            return overtaking;
        }
        throw new IllegalStateException(id + " was changed below event " + sequence);
    }

    /**
     * Makes a change that comes from no event of the aggregate's own, and may be made again.
     *
     * @throws IllegalStateException if somebody writes the document at the same time: it must be
     *     tried again
     */
    public void rewrite(String id, Step<T> step) {
        @Nullable T before = find(id);
        @Nullable T after = before == null ? null : step.apply(before);
        if (after != null && !isWritten(before, after)) {
            throw new IllegalStateException(id + " was changed meanwhile");
        }
    }

    private boolean shows(@Nullable T state, long sequence) {
        return state != null && state.sequence() >= sequence;
    }

    private boolean isWritten(@Nullable T before, T after) {
        Document document = new Document("_id", after.id()).append(SEQUENCE, after.sequence());
        document.putAll(after.content());
        return before == null ? isInserted(document) : isReplaced(before, document);
    }

    private boolean isReplaced(T before, Document document) {
        var asItWas = Filters.and(Filters.eq(before.id()), Filters.eq(SEQUENCE, before.sequence()));
        return documents.replaceOne(asItWas, document).getMatchedCount() > 0;
    }

    private boolean isInserted(Document document) {
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
