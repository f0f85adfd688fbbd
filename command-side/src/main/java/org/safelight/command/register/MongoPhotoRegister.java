package org.safelight.command.register;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.mongo.InOrder;
import org.safelight.platform.mongo.NamedIndex;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The register as a collection that the nodes share. A photo that was struck out leaves a note of
 * the event for a month, so that one which comes late is known to be late.
 */
public final class MongoPhotoRegister implements PhotoRegister {

    private static final String COLLECTION = "photo-register";
    private static final String ID = "_id";
    private static final String OWNER = "owner";
    private static final String ORIGINAL = "original";
    private static final String BYTES = "bytes";
    private static final String TRASHED = "trashedAt";
    private static final String STRUCK = "struckAt";
    private static final long DAYS_TO_REMEMBER = 30;

    private final MongoCollection<Document> photos;

    /** The register in this database, made where there is none. */
    public MongoPhotoRegister(MongoDatabase database) {
        photos =
                database.getCollection(COLLECTION)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadPreference(ReadPreference.primary());
        NamedIndex.on("photo_by_original", ORIGINAL).ensureIn(photos);
        NamedIndex.on("photo_in_trash", TRASHED).ensureIn(photos);
        NamedIndex.on("photos_of_owner", OWNER, ID).ensureIn(photos);
        NamedIndex.on("bytes_of_owner", OWNER, BYTES).ensureIn(photos);
        photos.createIndex(
                Indexes.ascending(STRUCK),
                new IndexOptions()
                        .name("forget_struck")
                        .expireAfter(DAYS_TO_REMEMBER, TimeUnit.DAYS));
    }

    @Override
    public void enter(PhotoId photo, UserId owner, ObjectKey original, long bytes, long sequence) {
        change(
                photo,
                sequence,
                combine(
                        set(OWNER, owner.value()),
                        set(ORIGINAL, original.value()),
                        set(BYTES, bytes),
                        unset(TRASHED),
                        unset(STRUCK)));
    }

    @Override
    public void trash(PhotoId photo, Instant since, long sequence) {
        changeEntered(photo, sequence, set(TRASHED, Date.from(since)));
    }

    @Override
    public void restore(PhotoId photo, long sequence) {
        changeEntered(photo, sequence, unset(TRASHED));
    }

    @Override
    public void strike(PhotoId photo, long sequence) {
        change(
                photo,
                sequence,
                combine(
                        set(STRUCK, Date.from(Instant.now())),
                        unset(OWNER),
                        unset(ORIGINAL),
                        unset(BYTES),
                        unset(TRASHED)));
    }

    private void change(PhotoId photo, long sequence, Bson change) {
        new InOrder(photos).change(photo.value(), sequence, change);
    }

    private void changeEntered(PhotoId photo, long sequence, Bson change) {
        photos.updateOne(
                and(eq(ID, photo.value()), lt(InOrder.SEQUENCE, sequence), exists(OWNER)),
                combine(change, set(InOrder.SEQUENCE, sequence)));
    }

    @Override
    public Set<PhotoId> ownedBy(UserId owner, Collection<PhotoId> asked) {
        List<String> ids = asked.stream().map(PhotoId::value).toList();
        return photos.find(and(in(ID, ids), eq(OWNER, owner.value())))
                .projection(include(ID))
                .map(MongoPhotoRegister::id)
                .into(new HashSet<>());
    }

    @Override
    public List<PhotoId> photosOf(UserId owner, @Nullable PhotoId after, int limit) {
        return photos.find(
                        and(eq(OWNER, owner.value()), gt(ID, after == null ? "" : after.value())))
                .sort(ascending(ID))
                .limit(limit)
                .projection(include(ID))
                .map(MongoPhotoRegister::id)
                .into(new ArrayList<>());
    }

    @Override
    public long bytesOf(UserId owner) {
        Document sum =
                photos.aggregate(
                                List.of(
                                        match(eq(OWNER, owner.value())),
                                        group(null, sum(BYTES, "$" + BYTES))))
                        .first();
        return sum == null ? 0 : sum.get(BYTES, Number.class).longValue();
    }

    @Override
    public List<PhotoId> unmeasuredOf(UserId owner, int limit) {
        return photos.find(and(eq(OWNER, owner.value()), eq(BYTES, null)))
                .limit(limit)
                .projection(include(ID))
                .map(MongoPhotoRegister::id)
                .into(new ArrayList<>());
    }

    @Override
    public void measure(PhotoId photo, long bytes) {
        photos.updateOne(
                and(eq(ID, photo.value()), exists(OWNER), eq(BYTES, null)), set(BYTES, bytes));
    }

    @Override
    public List<PhotoId> trashedBefore(Instant instant, int limit) {
        return photos.find(lt(TRASHED, Date.from(instant)))
                .sort(ascending(TRASHED))
                .limit(limit)
                .projection(include(ID))
                .map(MongoPhotoRegister::id)
                .into(new ArrayList<>());
    }

    @Override
    public boolean names(ObjectKey original) {
        return photos.find(eq(ORIGINAL, original.value())).projection(include(ID)).first() != null;
    }

    private static PhotoId id(Document photo) {
        return new PhotoId(photo.getString(ID));
    }
}
