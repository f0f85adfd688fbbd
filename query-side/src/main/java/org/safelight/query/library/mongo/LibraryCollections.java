package org.safelight.query.library.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.safelight.platform.mongo.NamedIndex;

import java.util.stream.Stream;

/** The collections of the library view. Each view can have a second set beside the first. */
record LibraryCollections(
        MongoCollection<Document> photos,
        MongoCollection<Document> albums,
        MongoCollection<Document> entries,
        MongoCollection<Document> tallies,
        MongoCollection<Document> changes) {

    static LibraryCollections in(MongoDatabase database, String prefix) {
        return new LibraryCollections(
                database.getCollection(prefix + ".photos"),
                database.getCollection(prefix + ".albums"),
                database.getCollection(prefix + ".entries"),
                database.getCollection(prefix + ".tallies"),
                database.getCollection(prefix + ".changes"));
    }

    /** Makes the indexes that are missing: one for each way in which the view is read. */
    void ensureIndexes() {
        NamedIndex.on("photos_by_upload", "owner", "state", "uploadedAt", "_id").ensureIn(photos);
        NamedIndex.on("photos_by_capture", "owner", "state", "taken", "_id").ensureIn(photos);
        NamedIndex.on("albums_by_creation", "members", "deleted", "createdAt", "_id")
                .ensureIn(albums);
        NamedIndex.on("albums_by_owner", "owner", "createdAt").ensureIn(albums);
        NamedIndex.on("albums_by_link", "links").ensureIn(albums);
        NamedIndex.on("entries_in_order", "album", "placed", "shown", "rank", "photo")
                .ensureIn(entries);
        NamedIndex.on("entries_by_capture", "album", "placed", "shown", "taken", "photo")
                .ensureIn(entries);
        NamedIndex.on("entries_in_part", "album", "placed", "shown", "part", "taken")
                .ensureIn(entries);
        NamedIndex.on("tallies_of_album", "album").ensureIn(tallies);
        NamedIndex.on("entries_of_photo", "photo", "since").ensureIn(entries);
        NamedIndex.on("changes_of_album", "album", "sequence", "told", "places").ensureIn(changes);
        NamedIndex.on("changes_by_owner", "owner", "createdAt").ensureIn(changes);
    }

    /** Makes them anew, which takes no longer where they are full. */
    void clear() {
        Stream.of(changes, tallies, entries, albums, photos).forEach(MongoCollection::drop);
        ensureIndexes();
    }
}
