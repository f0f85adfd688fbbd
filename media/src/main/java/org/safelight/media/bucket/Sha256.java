package org.safelight.media.bucket;

import org.safelight.contract.media.ContentHash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as the hash of what buckets hold. */
public final class Sha256 {

    private Sha256() {}

    /** A new digest. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** The hash of these bytes. */
    public static ContentHash of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** The hash of so many of these bytes, from the first one on. */
    public static ContentHash of(byte[] bytes, int length) {
        MessageDigest digest = digest();
        digest.update(bytes, 0, length);
        return hash(digest);
    }

    /** The hash of what the digest was fed; starts the digest anew. */
    public static ContentHash hash(MessageDigest digest) {
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }
}
