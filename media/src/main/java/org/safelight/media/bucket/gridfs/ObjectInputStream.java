package org.safelight.media.bucket.gridfs;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSDownloadStream;

import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.DamagedObjectException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Some bytes of an object, fetched a few chunks at a time. */
final class ObjectInputStream extends InputStream {

    private static final int MOST_CHUNKS_AT_ONCE = 8;

    private final GridFSDownloadStream chunks;
    private final ObjectKey key;
    private long remaining;

    ObjectInputStream(GridFSDownloadStream chunks, ObjectKey key, long offset, long length) {
        this.chunks = chunks;
        this.key = key;
        this.remaining = length;
        int size = chunks.getGridFSFile().getChunkSize();
        long wanted = (offset % size + Math.min(length, Integer.MAX_VALUE)) / size + 1;
        chunks.batchSize((int) Math.min(wanted, MOST_CHUNKS_AT_ONCE));
        var _ = chunks.skip(offset);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (remaining == 0) {
            return -1;
        }
        int count = fetch(buffer, offset, (int) Math.min(length, remaining));
        remaining -= Math.max(count, 0);
        return count;
    }

    private int fetch(byte[] buffer, int offset, int length) throws IOException {
        try {
            return chunks.read(buffer, offset, length);
        } catch (MongoGridFSException lacksChunks) {
            var damaged = new DamagedObjectException(key);
            damaged.addSuppressed(lacksChunks);
            throw damaged;
        } catch (MongoException e) {
            throw new IOException("MongoDB gives no more of object " + key, e);
        }
    }

    @Override
    public void close() {
        chunks.close();
    }
}
