package org.safelight.access.token;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of 256 random bits that lets in whoever has it. Only its hash is kept; as nobody can
 * guess that much, a fast one will do.
 *
 * @param text as it is given out: 43 characters of base64url
 */
public record SecretToken(String text) {

    private static final int BYTES = 32;
    private static final int CHARACTERS = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static SecretToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether this could be one that was given out. */
    public static boolean isWellFormed(String text) {
        return text.length() == CHARACTERS && Base64Url.isAllOf(text);
    }

    /** What is kept of it: its SHA-256, as 64 hexadecimal digits. */
    public String hash() {
        return Sha256.hex(text);
    }

    @Override
    public String toString() {
        return "SecretToken[…]";
    }
}
