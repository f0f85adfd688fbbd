package org.safelight.query.library.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.library.StoredAlbum;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is in albums, as it is written. Each entry has two halves that know nothing of each other:
 * its place, with the sequence number of the album's event that put it there or took it away, and
 * whether its photo can be shown and under which date, with that of the photo's event that said so.
 * Neither goes back to an earlier event, so different nodes may write them, and in any order. An
 * entry that was taken away stays as such.
 */
record EntryDocuments(MongoCollection<Document> entries) {

    private static final long NEVER = -1;
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    /**
     * Where one photo is in an album, or that it is not.
     *
     * @param owner whose photo it must be to be shown; null where that was said before
     */
    private record Place(PhotoId photoId, boolean placed, String rank, @Nullable UserId owner) {}

    void place(
            StoredAlbum album,
            long sequence,
            List<AlbumEntry> entered,
            @Nullable UserId contributor) {
        put(
                album,
                sequence,
                entered.stream()
                        .map(
                                entry ->
                                        new Place(
                                                entry.photoId(),
                                                true,
                                                entry.rank().value(),
                                                contributor))
                        .toList());
    }

    void remove(StoredAlbum album, long sequence, List<PhotoId> removed) {
        put(album, sequence, removed.stream().map(id -> new Place(id, false, "", null)).toList());
    }

    /** Shows these photos in an album, or no longer. */
    void showOrHide(StoredAlbum album, List<StoredPhoto> photos) {
        List<UpdateOneModel<Document>> updates =
                photos.stream().flatMap(photo -> updates(album, photo)).toList();
        if (!updates.isEmpty()) {
            entries.bulkWrite(updates, ANY_ORDER);
        }
    }

    /** An entry shows only a photo of the one who put it in; of the two only one applies. */
    private static Stream<UpdateOneModel<Document>> updates(StoredAlbum album, StoredPhoto photo) {
        Bson entry = olderThan(photo, eq(key(album.albumId(), new PhotoId(photo.id()))));
        @Nullable UserId owner = photo.shownTo();
        return owner == null
                ? Stream.of(new UpdateOneModel<>(entry, shown(false, photo)))
                : Stream.of(
                        new UpdateOneModel<>(
                                and(entry, eq("owner", owner.value())), shown(true, photo)),
                        new UpdateOneModel<>(
                                and(entry, ne("owner", owner.value())), shown(false, photo)));
    }

    /** Shows a photo in the albums that its owner has put it into, or no longer. */
    void showOrHide(StoredPhoto photo) {
        Bson older = olderThan(photo, eq("photo", photo.id()));
        var owner = photo.shownTo();
        if (owner == null) {
            entries.updateMany(older, shown(false, photo));
        } else {
            entries.updateMany(and(older, eq("owner", owner.value())), shown(true, photo));
        }
    }

    /** The albums that a photo is in, or once was. */
    Set<String> albumsOf(StoredPhoto photo) {
        return entries.find(eq("photo", photo.id()))
                .projection(include("album"))
                .map(entry -> entry.getString("album"))
                .into(new TreeSet<>());
    }

    private void put(StoredAlbum album, long sequence, List<Place> places) {
        if (places.isEmpty()) {
            return;
        }
        try {
            entries.bulkWrite(puts(album, sequence, places, true), ANY_ORDER);
        } catch (MongoBulkWriteException e) {
            if (!isOnlyOfTakenKeys(e)) {
                throw e;
            }
            // They are there already: of a later event, or, by another node, of an earlier one.
            entries.bulkWrite(puts(album, sequence, places, false), ANY_ORDER);
        }
    }

    private static List<UpdateOneModel<Document>> puts(
            StoredAlbum album, long sequence, List<Place> places, boolean withNew) {
        return places.stream()
                .map(
                        place ->
                                new UpdateOneModel<Document>(
                                        and(
                                                eq(key(album.albumId(), place.photoId())),
                                                lt("sequence", sequence)),
                                        put(album, sequence, place),
                                        new UpdateOptions().upsert(withNew)))
                .toList();
    }

    private static Bson put(StoredAlbum album, long sequence, Place place) {
        return combine(
                set("sequence", sequence),
                set("placed", place.placed()),
                set("rank", place.rank()),
                setOnInsert("album", album.albumId().value()),
                setOnInsert("photo", place.photoId().value()),
                setOnInsert("part", AlbumTallies.part(place.photoId())),
                setOnInsert("shown", false),
                contributed(album, place));
    }

    /** In another name it is not known yet whether the photo can be shown: it is looked at next. */
    private static Bson contributed(StoredAlbum album, Place place) {
        return place.owner() == null
                ? combine(setOnInsert("owner", album.owner().value()), setOnInsert("since", NEVER))
                : combine(set("owner", place.owner().value()), set("since", NEVER));
    }

    /** What the entry of a photo in an album is called. */
    static String key(AlbumId albumId, PhotoId photoId) {
        return albumId.value() + "/" + photoId.value();
    }

    private static Bson olderThan(StoredPhoto photo, Bson which) {
        return and(which, lt("since", photo.since()));
    }

    private static Bson shown(boolean shown, StoredPhoto photo) {
        Bson visibility = combine(set("shown", shown), set("since", photo.since()));
        return shown ? combine(visibility, set("taken", photo.taken())) : visibility;
    }

    private static boolean isOnlyOfTakenKeys(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream()
                        .allMatch(e -> e.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }
}
