package org.safelight.access.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4): good enough for what nobody can guess, and for nothing else. */
public final class Sha256 {

    /** Cloned for each use: to find a new one would take longer than to hash with it. */
    private static final MessageDigest FRESH = fresh();

    private Sha256() {}

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A text's hash as 64 hexadecimal digits. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /** The 32 bytes of a text's hash. */
    public static byte[] of(String text) {
        try {
            return ((MessageDigest) FRESH.clone()).digest(text.getBytes(UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's own can be cloned", e);
        }
    }
}
