package org.safelight.access.key;

import org.jspecify.annotations.Nullable;
import org.safelight.access.address.Networks;
import org.safelight.contract.UserId;

import java.time.Instant;
import java.util.Set;

/**
 * A key by which programs act for its owner, without what makes it one.
 *
 * @param name what the owner calls it, at most 100 characters
 * @param expiresAt from when on it opens nothing; null for never
 * @param addresses from where it may be used
 * @param ownerListed whether the accounts of this service knew the owner when it was made; then
 *     they must know the owner still
 * @param lastUsedAt to the minute; null before the first use
 */
public record ApiKey(
        KeyId id,
        UserId owner,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        Networks addresses,
        KeyLimits limits,
        boolean ownerListed,
        @Nullable Instant lastUsedAt) {

    private static final int LONGEST_NAME = 100;

    public ApiKey {
        name = checked(name);
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A key has at least one scope");
        }
    }

    /**
     * A name that can be kept.
     *
     * @throws IllegalArgumentException when it is blank, too long or has control characters
     */
    public static String checked(String name) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to 100 characters");
        }
        if (kept.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A name has no control characters");
        }
        return kept;
    }

    /** Whether it is over at this time. */
    public boolean hasExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
