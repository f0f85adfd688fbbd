package org.safelight.access.key.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.access.address.Network;
import org.safelight.access.key.ApiKey;
import org.safelight.access.key.KeyLimits;
import org.safelight.access.key.KeySecret;
import org.safelight.access.key.Scope;

import java.time.Instant;
import java.util.List;

/**
 * A key as its owner sees it.
 *
 * @param key the whole key; only in the answer to the request that made it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyResource(
        String id,
        String name,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        List<String> allowedAddresses,
        @Nullable Limits limits,
        @Nullable Instant lastUsedAt,
        @Nullable String key) {

    /** Null where it is what the plan says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Limits(@Nullable Long perSecond, @Nullable Long burst, @Nullable Long perDay) {

        static @Nullable Limits of(KeyLimits limits) {
            return limits.equals(KeyLimits.NONE)
                    ? null
                    : new Limits(limits.perSecond(), limits.burst(), limits.perDay());
        }
    }

    record Items(List<KeyResource> items) {}

    static KeyResource of(ApiKey key) {
        return of(key, null);
    }

    static KeyResource shownOnce(ApiKey key, KeySecret secret) {
        return of(key, secret.text());
    }

    private static KeyResource of(ApiKey key, @Nullable String secret) {
        return new KeyResource(
                key.id().value(),
                key.name(),
                key.scopes().stream().sorted().map(Scope::word).toList(),
                key.createdAt(),
                key.expiresAt(),
                key.addresses().blocks().stream().map(Network::toString).toList(),
                Limits.of(key.limits()),
                key.lastUsedAt(),
                secret);
    }
}
