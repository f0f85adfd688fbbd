package org.safelight.media.bucket;

import org.safelight.contract.media.ObjectKey;
import org.safelight.media.imaging.ImageSource;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * An object of a bucket as the source of an image. Keeps a few blocks, and fetches ever more of
 * them at once while the reader goes straight on: few requests for a whole file, small ones for a
 * header. For one thread at a time.
 */
public final class ObjectSource implements ImageSource {

    private static final int BLOCK = 64 * 1024;
    private static final int MOST_KEPT = 32;
    private static final int MOST_AT_ONCE = 16;

    private final ReadableBucket bucket;
    private final ObjectKey key;
    private final long size;
    private final SequencedMap<Long, byte[]> blocks = new LinkedHashMap<>(64, 0.75f, true);
    private long next = -1;
    private int atOnce = 1;

    /** The object under this key, {@code size} bytes long. */
    public ObjectSource(ReadableBucket bucket, ObjectKey key, long size) {
        this.bucket = bucket;
        this.key = key;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] buffer, int offset, int length) throws IOException {
        if (position >= size) {
            return -1;
        }
        int wanted = (int) Math.min(length, size - position);
        int done = 0;
        while (done < wanted) {
            byte[] block = block((position + done) / BLOCK);
            int from = (int) ((position + done) % BLOCK);
            int count = Math.min(wanted - done, block.length - from);
            if (count <= 0) {
                throw new MissingObjectException(key);
            }
            System.arraycopy(block, from, buffer, offset + done, count);
            done += count;
        }
        return done;
    }

    private byte[] block(long index) throws IOException {
        byte[] kept = blocks.get(index);
        return kept != null ? kept : fetch(index);
    }

    private byte[] fetch(long index) throws IOException {
        atOnce = index == next ? Math.min(2 * atOnce, MOST_AT_ONCE) : 1;
        next = index + atOnce;
        byte[] first = new byte[0];
        try (InputStream body = bucket.openRange(key, index * BLOCK, (long) atOnce * BLOCK)) {
            for (long i = index; i < next && i * BLOCK < size; i++) {
                byte[] block = body.readNBytes(BLOCK);
                blocks.put(i, block);
                first = i == index ? block : first;
            }
        }
        while (blocks.size() > MOST_KEPT) {
            blocks.pollFirstEntry();
        }
        return first;
    }
}
