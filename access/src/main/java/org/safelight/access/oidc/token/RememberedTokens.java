package org.safelight.access.oidc.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.safelight.access.oidc.person.OidcAuthentication;
import org.safelight.access.token.Sha256;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Remembers for a few minutes, and not beyond their end, that tokens were good, so that a page of
 * thumbnails costs one signature. Kept is only a hash.
 */
final class RememberedTokens {

    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(MOST).build();

    private record Known(OidcAuthentication authentication, Instant end) {}

    RememberedTokens(InstantSource clock) {
        this.clock = clock;
    }

    Optional<OidcAuthentication> of(String token) {
        return Optional.ofNullable(known.getIfPresent(hash(token)))
                .filter(it -> clock.instant().isBefore(it.end))
                .map(Known::authentication);
    }

    void keep(String token, OidcAuthentication authentication, @Nullable Instant end) {
        if (end != null) {
            known.put(hash(token), new Known(authentication, end));
        }
    }

    private static String hash(String token) {
        return Sha256.hex(token);
    }
}
