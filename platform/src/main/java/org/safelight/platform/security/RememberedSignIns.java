package org.safelight.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes that a name and password were right, so that the slow password hash
 * is not paid per request. Kept is only a keyed hash, under a key that dies with the process.
 */
final class RememberedSignIns implements AuthenticationManager {

    private static final String HMAC = "HmacSHA256";
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final AuthenticationManager accounts;
    private final SecretKeySpec key;
    private final Cache<String, Authentication> remembered =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(MOST).build();

    RememberedSignIns(AuthenticationManager accounts) {
        this.accounts = accounts;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, HMAC);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String credential = keyedHash(attempt);
        Authentication known = remembered.getIfPresent(credential);
        if (known != null) {
            return known;
        }
        Authentication verified = accounts.authenticate(attempt);
        remembered.put(credential, verified);
        return verified;
    }

    private String keyedHash(Authentication attempt) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(attempt.getName().getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of()
                    .formatHex(
                            mac.doFinal(String.valueOf(attempt.getCredentials()).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}
