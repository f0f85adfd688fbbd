package org.safelight.media.bucket;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * Passes on the bytes of an object while hashing them, always one chunk behind: the last chunk is
 * given only when the hash is the expected one, so a reader never holds a whole damaged object.
 */
public final class VerifiedInputStream extends InputStream {

    private static final int CHUNK = 64 * 1024;

    private final InputStream body;
    private final ObjectKey key;
    private final ContentHash expected;
    private final MessageDigest digest = Sha256.digest();
    private byte[] given = new byte[CHUNK];
    private byte[] ahead = new byte[CHUNK];
    private int position;
    private int limit;
    private int aheadLimit = -1;
    private boolean ended;

    public VerifiedInputStream(InputStream body, ObjectKey key, ContentHash expected) {
        this.body = body;
        this.key = key;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        return advance() ? given[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(given, position, buffer, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    /** Whether there is a byte to give; fetches the next chunk where the given one is used up. */
    private boolean advance() throws IOException {
        if (position < limit) {
            return true;
        }
        if (aheadLimit < 0 && !ended) {
            fetch();
        }
        if (aheadLimit <= 0) {
            return false;
        }
        byte[] used = given;
        given = ahead;
        limit = aheadLimit;
        position = 0;
        ahead = used;
        fetch();
        return true;
    }

    private void fetch() throws IOException {
        aheadLimit = body.readNBytes(ahead, 0, CHUNK);
        digest.update(ahead, 0, aheadLimit);
        if (aheadLimit < CHUNK && !ended) {
            ended = true;
            if (!Sha256.hash(digest).equals(expected)) {
                throw new DamagedObjectException(key);
            }
        }
    }
}
