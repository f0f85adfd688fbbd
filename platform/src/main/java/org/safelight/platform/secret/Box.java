package org.safelight.platform.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals bytes by AES-256-GCM (NIST SP 800-38D). The nonce is the first 96 bits of an HMAC of what
 * is sealed, so the same bytes are always in the same box, and different ones never share a nonce
 * but by a chance of less than 2⁻³² for as many as 2³² of them. What the bytes are, and the key's
 * name, are authenticated with them: a box put elsewhere does not open.
 */
public final class Box {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String GCM = "AES/GCM/NoPadding";
    private static final String HMAC = "HmacSHA256";

    private Box() {}

    /** Seals, and answers nonce, sealed bytes and tag in base64. */
    public static String seal(OwnerKey key, String kind, byte[] open) {
        try {
            byte[] nonce = nonce(key, kind, open);
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, kind, nonce).doFinal(open);
            byte[] box =
                    ByteBuffer.allocate(nonce.length + closed.length)
                            .put(nonce)
                            .put(closed)
                            .array();
            return Base64.getEncoder().encodeToString(box);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + GCM, e);
        }
    }

    /**
     * What is in a box.
     *
     * @throws DamagedBoxException when it was not sealed so, by this key, as this kind of thing
     */
    public static byte[] open(OwnerKey key, String kind, String box) {
        try {
            byte[] bytes = Base64.getDecoder().decode(box);
            if (bytes.length < NONCE_BYTES) {
                throw new DamagedBoxException(null);
            }
            byte[] nonce = new byte[NONCE_BYTES];
            System.arraycopy(bytes, 0, nonce, 0, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, kind, nonce)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DamagedBoxException(e);
        }
    }

    private static byte[] nonce(OwnerKey key, String kind, byte[] open)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(key.forNonces());
        mac.update(kind.getBytes(UTF_8));
        mac.update((byte) 0);
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(mac.doFinal(open), 0, nonce, 0, NONCE_BYTES);
        return nonce;
    }

    private static Cipher cipher(int mode, OwnerKey key, String kind, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(GCM);
        cipher.init(mode, key.forBoxes(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((key.id() + '\0' + kind).getBytes(UTF_8));
        return cipher;
    }
}
