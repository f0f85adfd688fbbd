package org.safelight.query.search.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.safelight.platform.mongo.NamedIndex;

/** The collections of the search view. Each view can have a second set beside the first. */
record SearchCollections(MongoCollection<Document> photos, MongoCollection<Document> albums) {

    static SearchCollections in(MongoDatabase database, String prefix) {
        return new SearchCollections(
                database.getCollection(prefix + ".photos"),
                database.getCollection(prefix + ".albums"));
    }

    /**
     * Makes the indexes that are missing. Each has an entry for every term of a document, and those
     * of one owner and one term lie side by side, in the order of the list.
     */
    void ensureIndexes() {
        NamedIndex.on("photos_by_term", "owner", "terms", "place").ensureIn(photos);
        NamedIndex.on("albums_by_term", "owner", "terms", "createdAt", "_id").ensureIn(albums);
    }

    /** Makes them anew, which takes no longer where they are full. */
    void clear() {
        photos.drop();
        albums.drop();
        ensureIndexes();
    }
}
