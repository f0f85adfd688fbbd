package org.safelight.query.tally;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Numbers about documents, kept beside them. After each change of a document the numbers that it is
 * part of are counted again, never added to, so a change that is handled twice does no harm.
 *
 * <p>Whoever counts takes a turn first, and writes what was counted only if nobody has taken a
 * later one: that one counts what is there by then, this change included.
 */
public record Tallies(MongoCollection<Document> tallies) {

    private static final String TURN = "turn";

    /**
     * Counts again.
     *
     * @param id names the numbers
     * @param about what is noted beside them, to find them by; always the same for an id
     * @param count counts, when the change is stored
     */
    public void recount(Object id, Document about, Supplier<Document> count) {
        long turn = takeTurn(id, about);
        Document numbers = count.get();
        tallies.updateOne(and(eq(id), eq(TURN, turn)), sets(numbers));
    }

    private long takeTurn(Object id, Document about) {
        try {
            return turn(id, about);
        } catch (MongoException e) {
            if (!isTakenKey(e)) {
                throw e;
            }
            // Another node has just made it.
            return turn(id, about);
        }
    }

    private long turn(Object id, Document about) {
        List<Bson> updates = new ArrayList<>();
        updates.add(inc(TURN, 1L));
        about.forEach((field, value) -> updates.add(Updates.setOnInsert(field, value)));
        @Nullable Document taken =
                tallies.findOneAndUpdate(
                        eq(id),
                        combine(updates),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(taken).getLong(TURN);
    }

    private static Bson sets(Document numbers) {
        return new Document("$set", numbers);
    }

    private static boolean isTakenKey(MongoException failure) {
        return failure instanceof MongoCommandException
                && ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
