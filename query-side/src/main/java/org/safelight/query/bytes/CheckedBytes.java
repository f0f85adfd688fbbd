package org.safelight.query.bytes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.safelight.media.bucket.DamagedObjectException;
import org.safelight.media.bucket.Sha256;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * Opens stored bytes only once they are known to be the right ones.
 *
 * <p>Small objects are read whole, which checks them, and given from memory. A large one is read
 * through once to check it, then once more to be given: wholly through the bucket's own check,
 * which holds the last bytes back until it knows, or in part. A reader who fetches a large file
 * part by part would have it hashed for each of them; so what was checked in the last minute counts
 * as checked. Damage that happens within that minute can get into a part, never into a whole.
 */
public final class CheckedBytes {

    /** Every thumbnail is smaller, and a few hundred at once fit into a small heap. */
    private static final int SMALL = 256 * 1024;

    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final int MOST_TRUSTED = 10_000;

    private final Cache<StoredBytes, Boolean> trusted =
            Caffeine.newBuilder().expireAfterWrite(TRUSTED).maximumSize(MOST_TRUSTED).build();

    /**
     * The bytes in this range.
     *
     * @throws org.safelight.media.bucket.DamagedObjectException when they are not those once stored
     * @throws org.safelight.media.bucket.MissingObjectException when they are gone
     */
    InputStream open(StoredBytes stored, ByteRange range) throws IOException {
        if (stored.size() <= SMALL) {
            return new InMemory(readWhole(stored), (int) range.start(), (int) range.length());
        }
        if (range.isWhole()) {
            check(stored);
            return stored.bucket().open(stored.key(), stored.hash());
        }
        checkUnlessTrusted(stored);
        return stored.bucket().openRange(stored.key(), range.start(), range.length());
    }

    /** Gives its bytes away as they are; the JDK's own copies them before they are written. */
    private static final class InMemory extends ByteArrayInputStream {

        InMemory(byte[] bytes, int offset, int length) {
            super(bytes, offset, length);
        }

        @Override
        public synchronized long transferTo(OutputStream out) throws IOException {
            int length = count - pos;
            out.write(buf, pos, length);
            pos = count;
            return length;
        }
    }

    /** Asks for one byte more than there should be, since an object that is longer is damaged. */
    private static byte[] readWhole(StoredBytes stored) throws IOException {
        int size = (int) stored.size();
        byte[] bytes = new byte[size + 1];
        try (InputStream body = stored.bucket().openRange(stored.key(), 0, bytes.length)) {
            int read = body.readNBytes(bytes, 0, bytes.length);
            if (read != size || !Sha256.of(bytes, size).equals(stored.hash())) {
                throw new DamagedObjectException(stored.key());
            }
        }
        return bytes;
    }

    private static void check(StoredBytes stored) throws IOException {
        try (InputStream body = stored.bucket().open(stored.key(), stored.hash())) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** However many parts are asked for at the same time, one check serves them all. */
    private void checkUnlessTrusted(StoredBytes stored) throws IOException {
        try {
            var _ = trusted.get(stored, CheckedBytes::isGood);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static boolean isGood(StoredBytes stored) {
        try {
            check(stored);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
