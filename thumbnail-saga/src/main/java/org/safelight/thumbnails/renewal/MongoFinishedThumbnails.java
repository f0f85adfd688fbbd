package org.safelight.thumbnails.renewal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.platform.mongo.InOrder;
import org.safelight.platform.mongo.NamedIndex;
import org.safelight.thumbnails.backlog.RequestFields;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/**
 * Finished thumbnails as a collection that the nodes share. Of what is removed the number of the
 * last event stays, so that one which comes late is known to be late.
 */
public final class MongoFinishedThumbnails implements FinishedThumbnails {

    private static final String COLLECTION = "finished-thumbnails";
    private static final String PHOTO = RequestFields.PHOTO;
    private static final String THUMBNAIL = "thumbnail";
    private static final String RECIPE = "recipe";
    private static final String LEASED = "leasedUntil";
    private static final String TRIED_FOR = "triedFor";
    private static final String TRIED = "tried";

    private final MongoCollection<Document> thumbnails;

    /** Those in this database; the collection is made where there is none. */
    public MongoFinishedThumbnails(MongoDatabase database) {
        thumbnails = database.getCollection(COLLECTION);
        NamedIndex.on("finished_by_recipe", RECIPE).ensureIn(thumbnails);
        NamedIndex.on("finished_by_key", THUMBNAIL).ensureIn(thumbnails);
    }

    @Override
    public void expect(RenderThumbnail request, long sequence) {
        change(
                request.photoId(),
                sequence,
                combine(RequestFields.noted(request), unset(THUMBNAIL), unset(RECIPE)));
    }

    @Override
    public void finish(PhotoId photo, Thumbnail thumbnail, long sequence) {
        change(
                photo,
                sequence,
                combine(set(THUMBNAIL, thumbnail.key().value()), set(RECIPE, thumbnail.recipe())));
    }

    @Override
    public void remove(PhotoId photo, long sequence) {
        change(
                photo,
                sequence,
                combine(
                        RequestFields.dropped(),
                        unset(THUMBNAIL),
                        unset(RECIPE),
                        unset(TRIED_FOR),
                        unset(TRIED),
                        unset(LEASED)));
    }

    private void change(PhotoId photo, long sequence, Bson change) {
        new InOrder(thumbnails).change(photo.value(), sequence, change);
    }

    @Override
    public void clear() {
        thumbnails.deleteMany(new Document());
    }

    @Override
    public List<RenderThumbnail> take(
            RenewalOrder order, int most, Instant now, Instant leasedUntil) {
        List<RenderThumbnail> taken = new ArrayList<>();
        List<String> photos = new ArrayList<>();
        while (taken.size() < most) {
            @Nullable Document next = takeOne(order, now, leasedUntil, photos);
            if (next == null) {
                break;
            }
            photos.add(next.getString(PHOTO));
            taken.add(RequestFields.of(next));
        }
        return taken;
    }

    /** What was never tried for this order goes first; there the attempts are counted anew. */
    private @Nullable Document takeOne(
            RenewalOrder order, Instant now, Instant leasedUntil, List<String> but) {
        Bson lease = combine(set(TRIED_FOR, order.id()), set(LEASED, Date.from(leasedUntil)));
        Document untried =
                thumbnails.findOneAndUpdate(
                        and(otherThan(order.recipe()), ne(TRIED_FOR, order.id())),
                        combine(lease, set(TRIED, 1)));
        if (untried != null) {
            return untried;
        }
        return thumbnails.findOneAndUpdate(
                and(
                        otherThan(order.recipe()),
                        eq(TRIED_FOR, order.id()),
                        lt(TRIED, ATTEMPTS),
                        lte(LEASED, Date.from(now)),
                        nin(PHOTO, but)),
                combine(lease, inc(TRIED, 1)));
    }

    /** Two ranges of one index; "not equal" would read every photo. */
    private static Bson otherThan(String recipe) {
        return or(lt(RECIPE, recipe), gt(RECIPE, recipe));
    }

    @Override
    public void giveUp(PhotoId photo, RenewalOrder order) {
        thumbnails.updateOne(
                eq(PHOTO, photo.value()),
                combine(set(TRIED_FOR, order.id()), set(TRIED, ATTEMPTS)));
    }

    @Override
    public Outdated outdated(RenewalOrder order) {
        Bson outdated = otherThan(order.recipe());
        long all = thumbnails.countDocuments(outdated);
        long givenUp =
                thumbnails.countDocuments(
                        and(outdated, eq(TRIED_FOR, order.id()), gte(TRIED, ATTEMPTS)));
        return new Outdated(Math.max(0, all - givenUp), givenUp);
    }

    @Override
    public boolean names(ObjectKey thumbnail) {
        return thumbnails.find(eq(THUMBNAIL, thumbnail.value())).first() != null;
    }
}
