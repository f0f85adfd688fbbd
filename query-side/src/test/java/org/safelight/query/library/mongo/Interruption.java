package org.safelight.query.library.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets something happen in the middle of what a writer does: before one of its reads or writes. A
 * write of many documents is many writes, between any two of which it can happen.
 */
public final class Interruption {

    /** The process ended. */
    public static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final Runnable event;
    private int callsBefore;
    private boolean happened;

    private Interruption(int callsBefore, Runnable event) {
        this.callsBefore = callsBefore;
        this.event = event;
    }

    /** Something that happens after so many reads and writes. */
    public static Interruption after(int calls, Runnable event) {
        return new Interruption(calls, event);
    }

    /** The end of the process after so many reads and writes. */
    public static Interruption crashAfter(int calls) {
        return new Interruption(
                calls,
                () -> {
                    throw new Crash();
                });
    }

    public boolean happened() {
        return happened;
    }

    LibraryCollections of(LibraryCollections real) {
        return new LibraryCollections(
                of(real.photos()),
                of(real.albums()),
                of(real.entries()),
                of(real.tallies()),
                of(real.changes()));
    }

    /** The same collection, in which the interruption happens. */
    @SuppressWarnings("unchecked")
    public MongoCollection<Document> of(MongoCollection<Document> real) {
        return (MongoCollection<Document>)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {MongoCollection.class},
                        (_, method, arguments) -> call(real, method, arguments));
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object call(MongoCollection<Document> real, Method method, Object[] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "bulkWrite" ->
                    writeEach(
                            real,
                            (List<WriteModel<Document>>) arguments[0],
                            (BulkWriteOptions) arguments[1]);
            case "updateMany" -> updateEach(real, (Bson) arguments[0], (Bson) arguments[1]);
            default -> {
                next();
                yield callReal(real, method, arguments);
            }
        };
    }

    private @Nullable Object writeEach(
            MongoCollection<Document> real,
            List<WriteModel<Document>> models,
            BulkWriteOptions options) {
        @Nullable MongoBulkWriteException failure = null;
        for (WriteModel<Document> model : models) {
            next();
            try {
                real.bulkWrite(List.of(model), options);
            } catch (MongoBulkWriteException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return null;
    }

    private @Nullable Object updateEach(MongoCollection<Document> real, Bson filter, Bson update) {
        next();
        for (Document found : real.find(filter).into(new ArrayList<>())) {
            real.updateOne(and(eq(found.get("_id")), filter), update);
            next();
        }
        return null;
    }

    private static @Nullable Object callReal(
            MongoCollection<Document> real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void next() {
        if (callsBefore-- == 0) {
            happened = true;
            event.run();
        }
    }
}
