package org.safelight.query.library.mongo;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.min;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.DateSpan;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.library.TimelineKey;
import org.safelight.query.tally.Tallies;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many photos albums show, and when the first and the last were taken. An album is counted in
 * sixteen parts, so that a change of one photo in a large one does not count all of it.
 */
record AlbumTallies(MongoCollection<Document> entries, MongoCollection<Document> tallies) {

    /** What is known of an album, from its parts. */
    record Tally(long photos, @Nullable Long first, @Nullable Long last) {

        static final Tally NOTHING = new Tally(0, null, null);

        @Nullable DateSpan dates() {
            return first == null || last == null
                    ? null
                    : new DateSpan(TimelineKey.dayOf(first), TimelineKey.dayOf(last));
        }

        private static Tally of(Document part) {
            // Before it is counted for the first time, a part has had no more than its turn.
            return new Tally(part.get("photos", 0L), part.getLong("first"), part.getLong("last"));
        }

        private Tally plus(Tally other) {
            if (other.first == null || other.last == null) {
                return this;
            }
            return first == null || last == null
                    ? other
                    : new Tally(
                            photos + other.photos,
                            Math.min(first, other.first),
                            Math.max(last, other.last));
        }
    }

    /** Which part of an album a photo is counted in: its first digit. */
    static String part(PhotoId photoId) {
        return photoId.value().substring(0, 1);
    }

    /** Counts these parts of an album again. */
    void recount(String album, Collection<String> parts) {
        for (String part : parts) {
            new Tallies(tallies)
                    .recount(
                            album + "/" + part,
                            new Document("album", album),
                            () -> counted(album, part));
        }
    }

    /** What there is to say of albums that show something. */
    Map<String, Tally> of(Collection<String> albums) {
        Map<String, Tally> found = new HashMap<>();
        tallies.find(in("album", albums))
                .forEach(part -> found.merge(part.getString("album"), Tally.of(part), Tally::plus));
        return found;
    }

    private Document counted(String album, String part) {
        @Nullable Document found = entries.aggregate(count(album, part)).first();
        return found == null
                ? new Document("photos", 0L).append("first", null).append("last", null)
                : new Document("photos", found.get("photos"))
                        .append("first", found.get("first"))
                        .append("last", found.get("last"));
    }

    /** Read from the index alone. */
    static List<Bson> count(String album, String part) {
        return List.of(
                match(and(eq("album", album), AlbumViews.VISIBLE, eq("part", part))),
                group(null, sum("photos", 1L), min("first", "$taken"), max("last", "$taken")));
    }
}
