package org.safelight.access.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.safelight.access.key.KeyOwners.Standing;
import org.safelight.contract.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Keys at hand. What is revoked here opens nothing at once; what another node has revoked, or an
 * owner who may do less than before, shows when what is remembered is over.
 */
public final class KnownKeys {

    private static final Logger log = LoggerFactory.getLogger(KnownKeys.class);
    private static final int MOST = 10_000;
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final ApiKeys keys;
    private final KeyOwners owners;
    private final KeySettings settings;
    private final InstantSource clock;
    private final Cache<KeyId, Optional<ApiKeys.Kept>> kept;
    private final Cache<UserId, Standing> standings;
    private final Cache<KeyId, Instant> noted;

    public KnownKeys(ApiKeys keys, KeyOwners owners, KeySettings settings, InstantSource clock) {
        this.keys = keys;
        this.owners = owners;
        this.settings = settings;
        this.clock = clock;
        this.kept = remembering(settings.memory(), clock).build();
        this.standings = remembering(settings.memory(), clock).build();
        this.noted = remembering(BETWEEN_NOTES, clock).build();
    }

    private static Caffeine<Object, Object> remembering(Duration memory, InstantSource clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(memory)
                .maximumSize(MOST)
                .ticker(() -> clock.millis() * 1_000_000);
    }

    /** A key that opens something now. */
    public record Open(ApiKey key, boolean ownerIsAdministrator) {}

    /** What was shown, if it is a key, not over, and of somebody who may still sign in. */
    public Optional<Open> open(KeySecret shown) {
        return kept.get(shown.id(), keys::find)
                .filter(it -> it.is(shown))
                .map(ApiKeys.Kept::key)
                .filter(key -> !key.hasExpired(clock.instant()))
                .flatMap(this::ofItsOwner);
    }

    private Optional<Open> ofItsOwner(ApiKey key) {
        return switch (standings.get(key.owner(), owners::standingOf)) {
            case ADMINISTRATOR -> Optional.of(new Open(key, true));
            case PERSON -> Optional.of(new Open(key, false));
            case UNKNOWN ->
                    key.ownerListed() ? Optional.empty() : Optional.of(new Open(key, false));
            case CLOSED -> Optional.empty();
        };
    }

    /** Notes that a key was used, at most once a minute; that it cannot be noted stops nobody. */
    public void used(ApiKey key) {
        Instant now = clock.instant();
        if (noted.asMap().putIfAbsent(key.id(), now) == null) {
            try {
                keys.used(key.id(), now);
            } catch (RuntimeException e) {
                log.warn("That key {} was used could not be noted", key.id(), e);
            }
        }
    }

    /** Whether the accounts of this service know a person. */
    public boolean isListed(UserId person) {
        return owners.standingOf(person) != Standing.UNKNOWN;
    }

    /**
     * Keeps a new key.
     *
     * @return whether it was kept; not if its owner has as many as one may have
     */
    public boolean add(ApiKey key, KeySecret secret) {
        return keys.add(new ApiKeys.Kept(key, secret.hash()), settings.perPerson());
    }

    /** The keys of a person, the last made first. */
    public List<ApiKey> of(UserId owner) {
        return keys.of(owner);
    }

    /** Revokes all keys of a person. */
    public void revokeAllOf(UserId owner) {
        of(owner).forEach(key -> revoke(owner, key.id()));
    }

    /** Revokes a key; answers whether the owner had it. */
    public boolean revoke(UserId owner, KeyId id) {
        boolean removed = keys.remove(owner, id);
        kept.invalidate(id);
        return removed;
    }
}
