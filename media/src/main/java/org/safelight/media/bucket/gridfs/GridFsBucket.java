package org.safelight.media.bucket.gridfs;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.model.ReplaceOptions;

import org.bson.Document;
import org.bson.types.ObjectId;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.KeysInUse;
import org.safelight.media.bucket.LongestPut;
import org.safelight.media.bucket.MissingObjectException;
import org.safelight.media.bucket.StoredObject;
import org.safelight.media.bucket.VerifiedInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;

/**
 * A bucket in a MongoDB database, readable by every tool that knows GridFS. An object's document is
 * written last and removed first, so an object is there whole or not at all; of two writers of one
 * key the first wins. Needs no transactions.
 */
public final class GridFsBucket implements Bucket {

    private static final int PAGE = 1_000;
    private static final ReplaceOptions OR_INSERT = new ReplaceOptions().upsert(true);

    private final Layout layout;
    private volatile boolean hasIndexes;

    /** The bucket of this name; its collections are made when something is put. */
    public GridFsBucket(MongoDatabase database, String name) {
        this.layout = Layout.of(database, name);
    }

    @Override
    public StoredObject put(ObjectKey key, InputStream body) throws IOException {
        makeIndexesOnce();
        var upload = new GridFsUpload(layout, key);
        StoredObject stored = upload.write(body);
        if (!upload.finish(stored)) {
            KeysInUse.check(this, key, stored.hash());
        }
        return stored;
    }

    /** Made again they are the same, so it does no harm when two do so at once. */
    private void makeIndexesOnce() throws IOException {
        if (!hasIndexes) {
            Mongo.call(
                    () -> {
                        layout.makeIndexes();
                        return true;
                    });
            hasIndexes = true;
        }
    }

    @Override
    public InputStream open(ObjectKey key, ContentHash expected) throws IOException {
        var whole = new ObjectInputStream(chunks(key), key, 0, Long.MAX_VALUE);
        return new VerifiedInputStream(whole, key, expected);
    }

    @Override
    public InputStream openRange(ObjectKey key, long offset, long length) throws IOException {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("A range has no negative offset or length");
        }
        return new ObjectInputStream(chunks(key), key, offset, length);
    }

    private GridFSDownloadStream chunks(ObjectKey key) throws IOException {
        return Mongo.call(
                () -> {
                    try {
                        return layout.reading().openDownloadStream(key.value());
                    } catch (MongoGridFSException noSuchFile) {
                        throw new MissingObjectException(key);
                    }
                });
    }

    @Override
    public boolean remove(ObjectKey key) throws IOException {
        return Mongo.call(
                () -> {
                    Document file =
                            layout.files()
                                    .find(eq("filename", key.value()))
                                    .projection(include("_id"))
                                    .first();
                    return file != null && remove(file.getObjectId("_id"));
                });
    }

    private boolean remove(ObjectId object) {
        layout.unfinished()
                .replaceOne(eq("_id", object), Unfinished.note(object, Instant.now()), OR_INSERT);
        boolean removed = layout.files().deleteOne(eq("_id", object)).getDeletedCount() > 0;
        layout.chunks().deleteMany(eq("files_id", object));
        layout.unfinished().deleteOne(eq("_id", object));
        return removed;
    }

    @Override
    public Stream<ObjectKey> keysWrittenBefore(Instant before) throws IOException {
        return Mongo.call(
                () ->
                        KeyCursor.keysOf(
                                layout.files()
                                        .find(lt("uploadDate", Date.from(before)))
                                        .projection(include("filename"))
                                        .batchSize(PAGE)
                                        .iterator()));
    }

    @Override
    public int removeUnfinished(Instant before, int most) throws IOException {
        Instant abandoned = LongestPut.abandonedBefore(before);
        return Mongo.call(() -> new Unfinished(layout).removeBefore(abandoned, most));
    }
}
