package org.safelight.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes that a name and password were right, so that the slow password hash
 * is not paid per request. Kept is only a keyed hash, under a key that dies with the process. It
 * holds for as long as the account is as it was then: open, with that password and that role.
 */
final class RememberedSignIns {

    private static final String HMAC = "HmacSHA256";
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    /** Somebody who was signed in, and the account as it was looked up before that. */
    private record SignedIn(Authentication person, UserDetails account) {}

    private final UserDetailsService accounts;

    /** Cloned for each use, which costs less than to find and key a new one. */
    private final Mac keyed;

    private final Cache<String, SignedIn> remembered =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(MOST).build();

    RememberedSignIns(UserDetailsService accounts) {
        this.accounts = accounts;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.keyed = keyedBy(secret);
    }

    private static Mac keyedBy(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    /** Who signed in by just this name and password lately. */
    Optional<Authentication> find(Authentication attempt) {
        String credential = keyedHash(attempt);
        SignedIn known = remembered.getIfPresent(credential);
        if (known == null) {
            return Optional.empty();
        }
        if (isAsItWas(known.account(), account(attempt))) {
            return Optional.of(known.person());
        }
        remembered.invalidate(credential);
        return Optional.empty();
    }

    private static boolean isAsItWas(UserDetails then, @Nullable UserDetails now) {
        return now != null
                && now.isEnabled()
                && Objects.equals(now.getPassword(), then.getPassword())
                && areAlike(now.getAuthorities(), then.getAuthorities());
    }

    /** Each has what the other has; both hold nothing twice. */
    private static boolean areAlike(Collection<?> some, Collection<?> others) {
        return some.size() == others.size() && some.containsAll(others);
    }

    /** The account that an attempt is about, in memory; null where there is none. */
    @Nullable UserDetails account(Authentication attempt) {
        try {
            return accounts.loadUserByUsername(attempt.getName());
        } catch (UsernameNotFoundException unknown) {
            return null;
        }
    }

    /** Remembers who has signed in, to an account that was looked up before that. */
    void put(Authentication attempt, Authentication person, UserDetails account) {
        remembered.put(keyedHash(attempt), new SignedIn(person, account));
    }

    private String keyedHash(Authentication attempt) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(attempt.getName().getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of()
                    .formatHex(
                            mac.doFinal(String.valueOf(attempt.getCredentials()).getBytes(UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's own can be cloned", e);
        }
    }
}
