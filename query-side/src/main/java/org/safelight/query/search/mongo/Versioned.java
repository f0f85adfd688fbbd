package org.safelight.query.search.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;

import org.bson.Document;
import org.bson.json.JsonObject;
import org.safelight.query.library.ViewJson;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Documents that are only ever replaced as they were read: each has a number that grows with every
 * write. Whoever finds a document changed meanwhile reads it again.
 *
 * @param form how documents are read and written
 */
record Versioned<T>(MongoCollection<Document> documents, Form<T> form) {

    private static final String VERSION = "version";
    private static final int MOST_TRIES = 20;
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    /**
     * How a document is made of a value, and the other way round.
     *
     * @param unknown the value that stands for no document
     * @param content the document, id and version aside
     */
    record Form<T>(
            Function<String, T> unknown,
            Function<JsonNode, T> reader,
            Function<T, Document> content) {}

    private record Stored<T>(long version, T value) {}

    /**
     * Makes a change to each, unless the step leaves it as it is.
     *
     * @throws IllegalStateException if others change the same documents all the time: the event
     *     must come again
     */
    void change(Collection<String> ids, UnaryOperator<T> step) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (isDone(ids, step)) {
                return;
            }
        }
        throw new IllegalStateException("Others change " + ids.size() + " documents all the time");
    }

    /** A step that was applied already changes nothing, so all can be tried again together. */
    private boolean isDone(Collection<String> ids, UnaryOperator<T> step) {
        Map<String, Stored<T>> stored = find(ids);
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (String id : ids) {
            Stored<T> before = stored.getOrDefault(id, new Stored<>(0, form.unknown().apply(id)));
            T after = step.apply(before.value());
            if (!after.equals(before.value())) {
                writes.add(write(id, before.version(), after));
            }
        }
        return writes.isEmpty() || isWritten(writes);
    }

    private Map<String, Stored<T>> find(Collection<String> ids) {
        Map<String, Stored<T>> found = new HashMap<>();
        documents
                .find(Filters.in("_id", ids), JsonObject.class)
                .map(document -> ViewJson.document(document.getJson()))
                .forEach(
                        it ->
                                found.put(
                                        it.path("_id").asString(),
                                        new Stored<>(
                                                it.path(VERSION).asLong(),
                                                form.reader().apply(it))));
        return found;
    }

    private WriteModel<Document> write(String id, long version, T value) {
        Document document = new Document("_id", id).append(VERSION, version + 1);
        document.putAll(form.content().apply(value));
        return version == 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(
                        Filters.and(Filters.eq(id), Filters.eq(VERSION, version)), document);
    }

    private boolean isWritten(List<WriteModel<Document>> writes) {
        try {
            BulkWriteResult result = documents.bulkWrite(writes, ANY_ORDER);
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            if (isOnlyOfTakenKeys(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isOnlyOfTakenKeys(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream()
                        .allMatch(e -> e.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }
}
