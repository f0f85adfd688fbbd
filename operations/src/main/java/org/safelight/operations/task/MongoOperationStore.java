package org.safelight.operations.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.safelight.platform.mongo.NamedIndex;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Operations as a collection that the processes share. A running one has a field that no second one
 * may have with the same value.
 */
public final class MongoOperationStore implements OperationStore {

    private static final String COLLECTION = "operations";
    private static final int MOST_RUNNING = 500;
    private static final String ID = "_id";
    private static final String KIND = "kind";
    private static final String TARGET = "target";
    private static final String PARAMETERS = "parameters";
    private static final String BY = "requestedBy";
    private static final String AT = "requestedAt";
    private static final String PART = "progress";
    private static final String RATE = "eventsPerSecond";
    private static final String LEFT = "secondsLeft";
    private static final String CANCELLING = "cancelling";
    private static final String STATE = "state";
    private static final String ENDED = "endedAt";
    private static final String REASON = "reason";
    private static final String UNDER_WAY = "underWay";
    private static final String HOLDER = "holder";
    private static final String HELD = "heldUntil";
    private static final String RUNNING = Operation.State.RUNNING.name();

    private final MongoCollection<Document> operations;

    /** The operations in this database. */
    public MongoOperationStore(MongoDatabase database) {
        operations = database.getCollection(COLLECTION);
        operations.createIndex(
                Indexes.ascending(UNDER_WAY),
                new IndexOptions().name("operations_under_way").unique(true).sparse(true));
        NamedIndex.on("operations_in_order", AT, ID).ensureIn(operations);
    }

    @Override
    public boolean add(Operation operation) {
        try {
            operations.insertOne(document(operation));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        forgetTheOldest();
        return true;
    }

    private void forgetTheOldest() {
        Bson ended = Filters.ne(STATE, RUNNING);
        @Nullable Document last =
                operations.find(ended).sort(descending(AT, ID)).skip(KEPT).limit(1).first();
        if (last != null) {
            operations.deleteMany(and(ended, lte(AT, last.getDate(AT))));
        }
    }

    @Override
    public Optional<Operation> find(String id) {
        return first(eq(ID, id));
    }

    @Override
    public Optional<Operation> running(String kind, String target) {
        return first(eq(UNDER_WAY, underWay(kind, target)));
    }

    @Override
    public List<Operation> running() {
        return operations
                .find(eq(STATE, RUNNING))
                .sort(ascending(AT, ID))
                .limit(MOST_RUNNING)
                .map(MongoOperationStore::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Operation> list(@Nullable String behind, int limit) {
        Bson from = Filters.empty();
        if (behind != null) {
            @Nullable Document last = operations.find(eq(ID, behind)).first();
            if (last == null) {
                return List.of();
            }
            Date at = last.getDate(AT);
            from = or(lt(AT, at), and(eq(AT, at), lt(ID, behind)));
        }
        return operations
                .find(from)
                .sort(descending(AT, ID))
                .limit(limit)
                .map(MongoOperationStore::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean lease(String id, String holder, Instant now, Instant until) {
        Bson free = or(eq(HOLDER, null), eq(HOLDER, holder), lt(HELD, Date.from(now)));
        Bson held = combine(set(HOLDER, holder), set(HELD, Date.from(until)));
        return operations.updateOne(and(isRunning(id), free), held).getMatchedCount() > 0;
    }

    @Override
    public void release(String holder) {
        operations.updateMany(eq(HOLDER, holder), combine(unset(HOLDER), unset(HELD)));
    }

    @Override
    public void report(String id, Progress progress) {
        operations.updateOne(
                isRunning(id),
                combine(
                        set(PART, progress.part()),
                        set(RATE, progress.eventsPerSecond()),
                        set(LEFT, progress.secondsLeft())));
    }

    @Override
    public boolean askToCancel(String id) {
        return operations.updateOne(isRunning(id), set(CANCELLING, true)).getMatchedCount() > 0;
    }

    @Override
    public boolean end(String id, Operation.State as, Instant at, @Nullable String reason) {
        List<Bson> changes = new ArrayList<>();
        changes.add(set(STATE, as.name()));
        changes.add(set(ENDED, Date.from(at)));
        changes.add(set(REASON, reason));
        List.of(UNDER_WAY, HOLDER, HELD, RATE, LEFT).forEach(it -> changes.add(unset(it)));
        if (as == Operation.State.DONE) {
            changes.add(set(PART, Progress.ALL.part()));
        }
        return operations.updateOne(isRunning(id), combine(changes)).getMatchedCount() > 0;
    }

    private Optional<Operation> first(Bson which) {
        return Optional.ofNullable(operations.find(which).map(MongoOperationStore::read).first());
    }

    private static Bson isRunning(String id) {
        return and(eq(ID, id), eq(STATE, RUNNING));
    }

    private static String underWay(String kind, String target) {
        return kind + " " + target;
    }

    private static Document document(Operation it) {
        var document =
                new Document(ID, it.id())
                        .append(KIND, it.kind())
                        .append(TARGET, it.target())
                        .append(PARAMETERS, new Document(Map.copyOf(it.parameters())))
                        .append(BY, it.requestedBy())
                        .append(AT, Date.from(it.requestedAt()))
                        .append(PART, it.progress().part())
                        .append(CANCELLING, it.cancelling())
                        .append(STATE, it.state().name())
                        .append(REASON, it.reason());
        if (it.endedAt() != null) {
            document.append(ENDED, Date.from(it.endedAt()));
        }
        if (it.isRunning()) {
            document.append(UNDER_WAY, underWay(it.kind(), it.target()));
        }
        return document;
    }

    private static Operation read(Document it) {
        @Nullable Date ended = it.getDate(ENDED);
        return new Operation(
                it.getString(ID),
                it.getString(KIND),
                it.getString(TARGET),
                texts(it.get(PARAMETERS, Document.class)),
                it.getString(BY),
                it.getDate(AT).toInstant(),
                new Progress(it.getDouble(PART), it.getDouble(RATE), it.getLong(LEFT)),
                it.getBoolean(CANCELLING),
                Operation.State.valueOf(it.getString(STATE)),
                ended == null ? null : ended.toInstant(),
                it.getString(REASON));
    }

    private static Map<String, String> texts(Document parameters) {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> (String) it.getValue()));
    }
}
