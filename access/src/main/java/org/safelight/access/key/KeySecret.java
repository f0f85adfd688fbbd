package org.safelight.access.key;

import org.safelight.access.token.SecretToken;
import org.safelight.access.token.Sha256;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A key as its holder shows it: {@code slk_}, its id, and 256 random bits. Nobody can guess those,
 * so one fast hash of them is all that is kept.
 */
public final class KeySecret {

    /** What every key begins with, so that a leaked one is recognised. */
    public static final String PREFIX = "slk_";

    private static final int ID_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int END_OF_ID = PREFIX.length() + KeyId.DIGITS;

    private final KeyId id;
    private final String text;

    private KeySecret(KeyId id, String text) {
        this.id = id;
        this.text = text;
    }

    /** A key that nobody has. */
    public static KeySecret fresh() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        var id = new KeyId(HexFormat.of().formatHex(bytes));
        return new KeySecret(id, PREFIX + id + "_" + SecretToken.fresh().text());
    }

    /** The key that this text is; none where it cannot be one. */
    public static Optional<KeySecret> read(String text) {
        if (text.length() <= END_OF_ID
                || !text.startsWith(PREFIX)
                || text.charAt(END_OF_ID) != '_'
                || !SecretToken.isWellFormed(text.substring(END_OF_ID + 1))) {
            return Optional.empty();
        }
        String id = text.substring(PREFIX.length(), END_OF_ID);
        return KeyId.isWellFormed(id)
                ? Optional.of(new KeySecret(new KeyId(id), text))
                : Optional.empty();
    }

    /** What it is called. */
    public KeyId id() {
        return id;
    }

    /** The whole key, to be shown once. */
    public String text() {
        return text;
    }

    /** What is kept of it. */
    public KeyHash hash() {
        return new KeyHash(Sha256.of(text));
    }

    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }
}
