package org.safelight.query.statistics.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.safelight.platform.mongo.NamedIndex;

/** The collections of the statistics view. */
record StatisticsCollections(MongoCollection<Document> photos, MongoCollection<Document> tallies) {

    static StatisticsCollections in(MongoDatabase database, String prefix) {
        return new StatisticsCollections(
                database.getCollection(prefix + ".photos"),
                database.getCollection(prefix + ".tallies"));
    }

    /**
     * Makes the indexes that are missing. What is counted of a cell stands in the first of them.
     */
    void ensureIndexes() {
        NamedIndex.on(
                        "photos_by_cell",
                        "owner",
                        "month",
                        "camera",
                        "part",
                        "trashed",
                        "originalBytes",
                        "thumbnailBytes")
                .ensureIn(photos);
        NamedIndex.on("tallies_by_month", "owner", "month").ensureIn(tallies);
    }

    /** Makes them anew, which takes no longer where they are full. */
    void clear() {
        tallies.drop();
        photos.drop();
        ensureIndexes();
    }
}
