package org.safelight.access.key;

import java.security.MessageDigest;
import java.util.Arrays;

/** What is kept of a key's secret: its SHA-256. Two are compared in a time that tells nothing. */
public final class KeyHash {

    private static final int BYTES = 32;

    private final byte[] bytes;

    /**
     * A hash that was kept.
     *
     * @throws IllegalArgumentException when it has not 32 bytes
     */
    public KeyHash(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A SHA-256 has 32 bytes");
        }
        this.bytes = bytes.clone();
    }

    /** What to keep. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyHash hash && MessageDigest.isEqual(hash.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
