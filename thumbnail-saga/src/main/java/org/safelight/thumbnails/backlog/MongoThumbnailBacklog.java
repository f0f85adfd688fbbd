package org.safelight.thumbnails.backlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.platform.mongo.InOrder;
import org.safelight.platform.mongo.NamedIndex;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The backlog as a collection that the nodes share. What is removed leaves a note of its event for
 * a month, so that one which comes late is known to be late.
 */
public final class MongoThumbnailBacklog implements ThumbnailBacklog {

    private static final String COLLECTION = "thumbnail-backlog";
    private static final String PHOTO = RequestFields.PHOTO;
    private static final String DUE = "due";
    private static final String LEASED = "leasedUntil";
    private static final String DONE = "doneAt";
    private static final long DAYS_TO_REMEMBER = 30;
    private static final Date NEVER = Date.from(Instant.EPOCH);
    private static final FindOneAndUpdateOptions LONGEST_DUE =
            new FindOneAndUpdateOptions().sort(ascending(DUE));

    private final MongoCollection<Document> backlog;

    /** Leases may be lost with a server: then a thumbnail is made twice, which does no harm. */
    private final MongoCollection<Document> leases;

    /** The backlog in this database, made where there is none. */
    public MongoThumbnailBacklog(MongoDatabase database) {
        backlog =
                database.getCollection(COLLECTION)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadPreference(ReadPreference.primary());
        leases = backlog.withWriteConcern(WriteConcern.W1);
        NamedIndex.on("backlog_by_due", DUE, LEASED).ensureIn(backlog);
        backlog.createIndex(
                Indexes.ascending(DONE),
                new IndexOptions()
                        .name("forget_done")
                        .expireAfter(DAYS_TO_REMEMBER, TimeUnit.DAYS));
    }

    @Override
    public void add(RenderThumbnail request, Instant due, long sequence) {
        change(
                request.photoId(),
                sequence,
                combine(
                        RequestFields.noted(request),
                        set(DUE, Date.from(due)),
                        setOnInsert(LEASED, NEVER),
                        unset(DONE)));
    }

    @Override
    public void postpone(PhotoId photo, Instant due, long sequence) {
        backlog.updateOne(
                and(eq(PHOTO, photo.value()), lt(InOrder.SEQUENCE, sequence), exists(DUE)),
                combine(
                        set(DUE, Date.from(due)),
                        set(LEASED, NEVER),
                        set(InOrder.SEQUENCE, sequence)));
    }

    @Override
    public void remove(PhotoId photo, long sequence) {
        change(
                photo,
                sequence,
                combine(
                        RequestFields.dropped(),
                        unset(DUE),
                        set(LEASED, NEVER),
                        set(DONE, Date.from(Instant.now()))));
    }

    private void change(PhotoId photo, long sequence, Bson change) {
        new InOrder(backlog).change(photo.value(), sequence, change);
    }

    @Override
    public void clear() {
        backlog.deleteMany(new Document());
    }

    @Override
    public List<RenderThumbnail> take(int most, Instant now, Instant leasedUntil) {
        Bson lease = set(LEASED, Date.from(leasedUntil));
        List<String> taken = new ArrayList<>();
        List<RenderThumbnail> requests = new ArrayList<>();
        while (requests.size() < most) {
            Bson free =
                    and(lte(DUE, Date.from(now)), lte(LEASED, Date.from(now)), nin(PHOTO, taken));
            Document next = leases.findOneAndUpdate(free, lease, LONGEST_DUE);
            if (next == null) {
                break;
            }
            taken.add(next.getString(PHOTO));
            requests.add(RequestFields.of(next));
        }
        return requests;
    }

    @Override
    public void release(PhotoId photo) {
        leases.updateOne(eq(PHOTO, photo.value()), set(LEASED, NEVER));
    }

    @Override
    public long size() {
        return backlog.countDocuments(exists(DUE));
    }

    @Override
    public Optional<Instant> oldestDue() {
        Document oldest =
                backlog.find(exists(DUE)).sort(ascending(DUE)).projection(include(DUE)).first();
        return Optional.ofNullable(oldest).map(it -> it.getDate(DUE).toInstant());
    }
}
