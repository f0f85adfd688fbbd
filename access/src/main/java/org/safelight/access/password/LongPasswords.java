package org.safelight.access.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;

/**
 * Makes passwords of any length and script fit for bcrypt, which takes 72 bytes at most: that is 24
 * syllables of Hangul. What is longer goes in as its SHA-384, whole, and nothing is cut off.
 * However a keyboard composes its letters, they count as the same (NFC, as RFC 8265 has it).
 */
public final class LongPasswords implements PasswordEncoder {

    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;

    public LongPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(password == null ? null : fit(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return encoder.matches(password == null ? null : fit(password), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private static String fit(CharSequence password) {
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        byte[] bytes = composed.getBytes(UTF_8);
        return bytes.length <= MOST_BYTES ? composed : digest(bytes);
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-384").digest(bytes);
            return Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-384", e);
        }
    }
}
