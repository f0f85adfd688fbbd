package org.safelight.query.library.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.Rank;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.change.AlbumNews;
import org.safelight.query.library.KeptChange;
import org.safelight.query.library.StoredAlbum;
import org.safelight.query.library.ViewJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What happened to albums, as it is written: a document for each event, before anything else of the
 * event is. Whoever comes second with an event may see some of it done already, and what they would
 * tell is wrong; but then the document is there, and stays as it is.
 */
record ChangeDocuments(MongoCollection<Document> changes, MongoCollection<Document> entries) {

    private static final Bson IN_SIGHT_OR_NOT = in("shown", false, true);
    private static final Bson PLACE = fields(include("photo", "rank"), excludeId());

    /** Nothing is kept of an album that is not there, nor of one whose beginning was not kept. */
    void keep(
            @Nullable AlbumState before,
            @Nullable AlbumState after,
            List<AlbumEntry> placed,
            AlbumNews news) {
        if (after == null) {
            return;
        }
        AlbumId albumId = after.album().albumId();
        @Nullable Integer places =
                before == null ? Integer.valueOf(0) : places(albumId, after.sequence());
        if (places != null) {
            @Nullable StoredAlbum then = before == null ? null : before.album();
            insert(
                    after,
                    KeptChange.of(news, placed, then, after.album(), places, new Before(albumId)));
        }
    }

    private @Nullable Integer places(AlbumId albumId, long sequence) {
        @Nullable Document last =
                changes.find(before(albumId, sequence))
                        .sort(descending("sequence"))
                        .projection(fields(include("places"), excludeId()))
                        .first();
        return last == null ? null : last.getInteger("places");
    }

    /** The changes of an album before this one. */
    static Bson before(AlbumId albumId, long sequence) {
        return and(eq("album", albumId.value()), lt("sequence", sequence));
    }

    private void insert(AlbumState album, KeptChange change) {
        String id = album.album().albumId().value();
        var document =
                new Document("_id", id + "/" + album.sequence())
                        .append("album", id)
                        .append("sequence", album.sequence())
                        .append("told", change.entry().places().first().size())
                        .append("places", change.places())
                        .append("owner", album.album().owner().value())
                        .append("createdAt", album.album().createdAt().toEpochMilli())
                        .append("change", ViewJson.write(change.entry()));
        try {
            changes.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Whoever has a place in an album at a rank or behind it. */
    static Bson from(AlbumId albumId, Rank rank) {
        return and(
                eq("album", albumId.value()),
                eq("placed", true),
                IN_SIGHT_OR_NOT,
                gte("rank", rank.value()));
    }

    private final class Before implements KeptChange.Before {

        private final AlbumId albumId;

        Before(AlbumId albumId) {
            this.albumId = albumId;
        }

        @Override
        public List<AlbumEntry> of(Set<PhotoId> photos) {
            var keys = photos.stream().map(it -> EntryDocuments.key(albumId, it)).toList();
            return entries.find(and(in("_id", keys), eq("placed", true)))
                    .projection(PLACE)
                    .map(ChangeDocuments::entry)
                    .into(new ArrayList<>());
        }

        @Override
        public void from(Rank rank, Consumer<AlbumEntry> each) {
            entries.find(ChangeDocuments.from(albumId, rank))
                    .projection(PLACE)
                    .map(ChangeDocuments::entry)
                    .forEach(each);
        }
    }

    private static AlbumEntry entry(Document entry) {
        return new AlbumEntry(
                new PhotoId(entry.getString("photo")), new Rank(entry.getString("rank")));
    }
}
