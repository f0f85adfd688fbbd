package org.safelight.platform.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is sealed for one owner is sealed with this. From one secret of 256 bits come two keys
 * (HKDF, RFC 5869): one to encrypt with, and one to make nonces with.
 */
public final class OwnerKey {

    static final int SECRET_BYTES = 32;

    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final byte[] secret;
    private final SecretKey forBoxes;
    private final SecretKey forNonces;

    /**
     * A key that was kept.
     *
     * @throws IllegalArgumentException when this is no secret of 32 bytes
     */
    public OwnerKey(String id, byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("A key has 32 bytes");
        }
        this.id = id;
        this.secret = secret.clone();
        this.forBoxes = derived("safelight box", "AES");
        this.forNonces = derived("safelight nonce", "HmacSHA256");
    }

    /** A key that nobody has. */
    public static OwnerKey fresh() {
        return new OwnerKey(HexFormat.of().formatHex(random(ID_BYTES)), random(SECRET_BYTES));
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private SecretKey derived(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(secret, "Generic"))
                                    .thenExpand(purpose.getBytes(UTF_8), SECRET_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HKDF", e);
        }
    }

    /** What boxes call it; it tells nothing of the key. */
    public String id() {
        return id;
    }

    /** What to keep of it, and to keep apart from everything that it seals. */
    public byte[] secret() {
        return secret.clone();
    }

    SecretKey forBoxes() {
        return forBoxes;
    }

    SecretKey forNonces() {
        return forNonces;
    }

    @Override
    public String toString() {
        return "OwnerKey[" + id + "]";
    }
}
