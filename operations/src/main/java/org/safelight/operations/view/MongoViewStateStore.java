package org.safelight.operations.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safelight.operations.view.SlotState.Stage;

import java.util.Date;
import java.util.Optional;

/** States of views as documents that the processes share. One is only replaced as it was read. */
public final class MongoViewStateStore implements ViewStateStore {

    private static final String COLLECTION = "views";
    private static final String ID = "_id";
    private static final String SERVING = "serving";
    private static final String NEXT = "next";
    private static final String SWITCHED = "switchedAt";
    private static final String REVISION = "revision";
    private static final String VERSION = "version";
    private static final String STAGE = "stage";
    private static final String OPERATION = "operation";

    private final MongoCollection<Document> views;

    /** The states in this database. */
    public MongoViewStateStore(MongoDatabase database) {
        views = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<ViewState> find(String view) {
        return Optional.ofNullable(views.find(eq(ID, view)).map(MongoViewStateStore::read).first());
    }

    @Override
    public boolean write(ViewState state) {
        Document document = document(state);
        if (state.revision() > 1) {
            var before = and(eq(ID, state.view()), eq(REVISION, state.revision() - 1));
            return views.replaceOne(before, document).getMatchedCount() > 0;
        }
        try {
            views.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Document document(ViewState it) {
        @Nullable Slot next = it.next();
        return new Document(ID, it.view())
                .append(SERVING, it.serving().name())
                .append(NEXT, next == null ? null : next.name())
                .append(Slot.A.suffix(), document(it.a()))
                .append(Slot.B.suffix(), document(it.b()))
                .append(SWITCHED, Date.from(it.switchedAt()))
                .append(REVISION, it.revision());
    }

    private static Document document(SlotState it) {
        return new Document(VERSION, it.version())
                .append(STAGE, it.stage().name())
                .append(OPERATION, it.operation());
    }

    private static ViewState read(Document it) {
        @Nullable String next = it.getString(NEXT);
        return new ViewState(
                it.getString(ID),
                Slot.valueOf(it.getString(SERVING)),
                next == null ? null : Slot.valueOf(next),
                slot(it.get(Slot.A.suffix(), Document.class)),
                slot(it.get(Slot.B.suffix(), Document.class)),
                it.getDate(SWITCHED).toInstant(),
                it.getLong(REVISION));
    }

    private static SlotState slot(Document it) {
        return new SlotState(
                it.getInteger(VERSION),
                Stage.valueOf(it.getString(STAGE)),
                it.getString(OPERATION));
    }
}
