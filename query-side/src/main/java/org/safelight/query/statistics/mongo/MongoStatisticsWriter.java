package org.safelight.query.statistics.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.library.mongo.Sequenced;
import org.safelight.query.statistics.StatisticsWriter;
import org.safelight.query.tally.Tallies;

import java.util.List;

/**
 * Writes the statistics view to a MongoDB. What a photo adds is written first, then the numbers of
 * the cells that this has changed are counted again. Which ones stands with the photo, so that an
 * event that was handled in part needs only to come again.
 */
public final class MongoStatisticsWriter implements StatisticsWriter {

    private final StatisticsCollections collections;
    private final Sequenced<StoredCount> photos;
    private final Tallies tallies;

    /**
     * A writer to the collections whose names begin with the prefix; makes their indexes where they
     * are missing.
     */
    public MongoStatisticsWriter(MongoDatabase database, String prefix) {
        this(StatisticsCollections.in(database, prefix));
        collections.ensureIndexes();
    }

    MongoStatisticsWriter(StatisticsCollections collections) {
        this.collections = collections;
        photos = new Sequenced<>(collections.photos(), StoredCount::read);
        tallies = new Tallies(collections.tallies());
    }

    @Override
    public void change(PhotoId photoId, long sequence, Step step) {
        String id = photoId.value();
        @Nullable StoredCount photo =
                photos.change(
                        id, sequence, before -> StoredCount.after(before, id, sequence, step));
        if (photo == null) {
            return;
        }
        for (Cell cell : photo.touched()) {
            tallies.recount(cell.document(), cell.document(), () -> counted(cell));
        }
        if (photo.photo() == null && !photo.touched().isEmpty()) {
            forget(photo);
        }
    }

    @Override
    public void clear() {
        collections.clear();
    }

    /** Whose a purged photo was is no longer needed when it is counted no more. */
    private void forget(StoredCount purged) {
        collections
                .photos()
                .updateOne(
                        and(eq(purged.id()), eq("sequence", purged.sequence())), unset("touched"));
    }

    private Document counted(Cell cell) {
        var numbers =
                new Document("photos", 0L)
                        .append("bytes", 0L)
                        .append("trashed", 0L)
                        .append("originalBytes", 0L)
                        .append("thumbnailBytes", 0L);
        collections.photos().aggregate(count(cell)).forEach(found -> add(found, numbers));
        return numbers;
    }

    /** Read from the index alone. */
    static List<Bson> count(Cell cell) {
        return List.of(
                match(cell.filter()),
                group(
                        "$trashed",
                        sum("photos", 1L),
                        sum("originalBytes", "$originalBytes"),
                        sum("thumbnailBytes", "$thumbnailBytes")));
    }

    private static void add(Document found, Document numbers) {
        boolean trashed = found.getBoolean("_id");
        numbers.put(trashed ? "trashed" : "photos", found.get("photos"));
        if (!trashed) {
            numbers.put("bytes", found.get("originalBytes"));
        }
        for (String bytes : List.of("originalBytes", "thumbnailBytes")) {
            numbers.put(bytes, numbers.getLong(bytes) + found.getLong(bytes));
        }
    }
}
