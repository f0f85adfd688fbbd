package org.safelight.operations.thumbnail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.platform.mongo.InOrder;
import org.safelight.platform.mongo.NamedIndex;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Unfinished thumbnails as a collection. What is crossed off leaves a note of its event for a
 * month, so that one which comes late is known to be late.
 */
public final class MongoUnfinishedThumbnails implements UnfinishedThumbnails {

    private static final String PHOTO = "_id";
    private static final String STATE = "state";
    private static final String ATTEMPTS = "attempts";
    private static final String CHANGED = "changedAt";
    private static final String DUE = "due";
    private static final String KIND = "kind";
    private static final String DETAIL = "detail";
    private static final String DONE = "doneAt";
    private static final String EXPECTED = "expected";
    private static final String FAILED = "failed";
    private static final long DAYS_TO_REMEMBER = 30;

    private final MongoCollection<Document> thumbnails;

    /** The thumbnails in this database. */
    public MongoUnfinishedThumbnails(MongoDatabase database) {
        thumbnails = database.getCollection("unfinished-thumbnails");
        NamedIndex.on("unfinished_by_state", STATE, DUE).ensureIn(thumbnails);
        NamedIndex.on("unfinished_in_order", STATE, PHOTO).ensureIn(thumbnails);
        thumbnails.createIndex(
                Indexes.ascending(DONE),
                new IndexOptions()
                        .name("forget_done")
                        .expireAfter(DAYS_TO_REMEMBER, TimeUnit.DAYS));
    }

    @Override
    public void expect(Unfinished entry, long sequence) {
        change(
                entry.photo(),
                sequence,
                combine(
                        set(STATE, EXPECTED),
                        set(ATTEMPTS, entry.attempts()),
                        set(CHANGED, Date.from(entry.changedAt())),
                        set(DUE, Date.from(entry.due())),
                        told(entry.fault()),
                        unset(DONE)));
    }

    @Override
    public void fail(PhotoId photo, Instant at, ThumbnailFault fault, long sequence) {
        change(
                photo,
                sequence,
                combine(
                        set(STATE, FAILED),
                        setOnInsert(ATTEMPTS, 0),
                        set(CHANGED, Date.from(at)),
                        set(DUE, Date.from(at)),
                        told(fault),
                        unset(DONE)));
    }

    private static Bson told(@Nullable ThumbnailFault fault) {
        return fault == null
                ? combine(unset(KIND), unset(DETAIL))
                : combine(set(KIND, fault.kind().name()), set(DETAIL, fault.detail()));
    }

    @Override
    public void finish(PhotoId photo, long sequence) {
        change(
                photo,
                sequence,
                combine(
                        unset(STATE),
                        unset(ATTEMPTS),
                        unset(CHANGED),
                        unset(DUE),
                        told(null),
                        set(DONE, Date.from(Instant.now()))));
    }

    private void change(PhotoId photo, long sequence, Bson change) {
        new InOrder(thumbnails).change(photo.value(), sequence, change);
    }

    @Override
    public List<Unfinished> list(
            State state, Instant stuckBefore, @Nullable String behind, int limit) {
        Bson wanted =
                switch (state) {
                    case OUTSTANDING -> eq(STATE, EXPECTED);
                    case STUCK -> stuck(stuckBefore);
                    case FAILED -> eq(STATE, FAILED);
                };
        return thumbnails
                .find(behind == null ? wanted : and(wanted, gt(PHOTO, behind)))
                .sort(ascending(PHOTO))
                .limit(limit)
                .map(MongoUnfinishedThumbnails::read)
                .into(new ArrayList<>());
    }

    private static Bson stuck(Instant before) {
        return and(eq(STATE, EXPECTED), lt(DUE, Date.from(before)));
    }

    @Override
    public Counts counts(Instant stuckBefore) {
        return new Counts(
                thumbnails.countDocuments(eq(STATE, EXPECTED)),
                thumbnails.countDocuments(stuck(stuckBefore)),
                thumbnails.countDocuments(Filters.eq(STATE, FAILED)));
    }

    private static Unfinished read(Document noted) {
        @Nullable String kind = noted.getString(KIND);
        return new Unfinished(
                new PhotoId(noted.getString(PHOTO)),
                noted.getString(STATE).equals(FAILED),
                noted.getInteger(ATTEMPTS),
                noted.getDate(CHANGED).toInstant(),
                noted.getDate(DUE).toInstant(),
                kind == null
                        ? null
                        : new ThumbnailFault(
                                ThumbnailFault.Kind.valueOf(kind), noted.getString(DETAIL)));
    }
}
