package org.safelight.media.bucket.gridfs;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.IndexOptions;

import org.bson.Document;

/**
 * The collections of a bucket: those of GridFS, and one that notes what is begun and not finished
 * yet, so that what a crash leaves is found without looking at every chunk. A write is acknowledged
 * once it is in the journals of most nodes.
 */
record Layout(
        MongoCollection<Document> files,
        MongoCollection<Document> chunks,
        MongoCollection<Document> unfinished,
        GridFSBucket reading) {

    static Layout of(MongoDatabase database, String bucket) {
        MongoDatabase durable =
                database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadPreference(ReadPreference.primary());
        return new Layout(
                durable.getCollection(bucket + ".files"),
                durable.getCollection(bucket + ".chunks"),
                durable.getCollection(bucket + ".unfinished"),
                GridFSBuckets.create(durable, bucket));
    }

    /** Makes the indexes, which only who writes may do. The unique one decides who was first. */
    void makeIndexes() {
        files.createIndex(
                ascending("filename"), new IndexOptions().name("one-object-a-key").unique(true));
        files.createIndex(ascending("uploadDate"), new IndexOptions().name("by-upload-date"));
        chunks.createIndex(
                ascending("files_id", "n"), new IndexOptions().name("files_id_1_n_1").unique(true));
    }
}
