package org.safelight.platform.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What guards one thing: a key of 256 bits with which it is signed that somebody was let in, and
 * the hash of a password where one is asked for. Whoever was let in need not knock again before the
 * grant is over; when the key goes, every grant goes with it.
 */
public final class Passage {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final @Nullable String passwordHash;

    private Passage(byte[] key, @Nullable String passwordHash) {
        this.key = key;
        this.passwordHash = passwordHash;
    }

    /** A new one. */
    public static Passage fresh(@Nullable String passwordHash) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Passage(key, passwordHash);
    }

    /** One from what {@link #text()} gave. */
    public static Passage parse(String text) {
        int end = text.indexOf(' ');
        String key = end < 0 ? text : text.substring(0, end);
        return new Passage(
                Base64.getUrlDecoder().decode(key), end < 0 ? null : text.substring(end + 1));
    }

    /** What to keep of it, where secrets are kept. */
    public String text() {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        return passwordHash == null ? text : text + " " + passwordHash;
    }

    /** The hash of the password; null where none is asked for. */
    public @Nullable String passwordHash() {
        return passwordHash;
    }

    /** Says that somebody was let in, until then. */
    public String grant(Instant until) {
        String time = Long.toString(until.toEpochMilli());
        return time + "." + signature(time);
    }

    /** Whether this was granted here, and holds at this moment. */
    public boolean isGranted(String grant, Instant now) {
        int dot = grant.indexOf('.');
        String time = grant.substring(0, Math.max(dot, 0));
        return time.matches("[0-9]{1,15}")
                && MessageDigest.isEqual(
                        signature(time).getBytes(US_ASCII),
                        grant.substring(dot + 1).getBytes(US_ASCII))
                && now.toEpochMilli() < Long.parseLong(time);
    }

    private String signature(String time) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(time.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return "Passage[…]";
    }
}
