package org.safelight.media.bucket.gridfs;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;

import org.bson.Document;
import org.bson.types.ObjectId;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.LongestPut;
import org.safelight.media.bucket.Sha256;
import org.safelight.media.bucket.StoredObject;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;

/**
 * One object on its way in: a note that it is begun, its chunks, and at last the document that
 * makes an object of them.
 */
final class GridFsUpload {

    /** What GridFS takes by default; with its key a chunk fits into 256 KiB. */
    private static final int CHUNK = 255 * 1024;

    private final Layout layout;
    private final ObjectKey key;
    private final ObjectId id = new ObjectId();

    GridFsUpload(Layout layout, ObjectKey key) {
        this.layout = layout;
        this.key = key;
    }

    /** Takes the whole body; nothing of it is an object yet. */
    StoredObject write(InputStream body) throws IOException {
        Mongo.call(() -> layout.unfinished().insertOne(Unfinished.note(id, Instant.now())));
        try {
            return Mongo.call(() -> writeChunks(body));
        } catch (IOException | RuntimeException | Error e) {
            discardAfter(e);
            throw e;
        }
    }

    private StoredObject writeChunks(InputStream body) throws IOException {
        var deadline = new LongestPut();
        var digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        int length = body.readNBytes(chunk, 0, CHUNK);
        for (int n = 0; length > 0; n++) {
            deadline.check();
            digest.update(chunk, 0, length);
            bytes += length;
            byte[] data = length == CHUNK ? chunk : Arrays.copyOf(chunk, length);
            layout.chunks()
                    .insertOne(new Document("files_id", id).append("n", n).append("data", data));
            length = body.readNBytes(chunk, 0, CHUNK);
        }
        return new StoredObject(bytes, Sha256.hash(digest));
    }

    /**
     * Makes it an object; false when there is one under its key. Where no answer comes it may or
     * may not be one: everything is left as it is for {@link Unfinished}, which looks later.
     */
    boolean finish(StoredObject stored) throws IOException {
        return Mongo.call(() -> insert(stored));
    }

    private boolean insert(StoredObject stored) {
        var file =
                new Document("_id", id)
                        .append("length", stored.bytes())
                        .append("chunkSize", CHUNK)
                        .append("uploadDate", Date.from(Instant.now()))
                        .append("filename", key.value())
                        .append("metadata", new Document("sha256", stored.hash().value()));
        try {
            layout.files().insertOne(file);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            discard();
            return false;
        }
        forgetNote();
        return true;
    }

    /** The object is there, whatever becomes of the note: it is found and dropped one day. */
    private void forgetNote() {
        try {
            layout.unfinished().deleteOne(eq("_id", id));
        } catch (MongoException leftForLater) {
            // see above
        }
    }

    private void discardAfter(Throwable failure) {
        try {
            discard();
        } catch (MongoException leftForLater) {
            failure.addSuppressed(leftForLater);
        }
    }

    private void discard() {
        layout.chunks().deleteMany(eq("files_id", id));
        layout.unfinished().deleteOne(eq("_id", id));
    }
}
