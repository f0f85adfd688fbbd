package org.safelight.access.key;

import org.jspecify.annotations.Nullable;

/**
 * What the owner grants a key less than the plan does; null for as much.
 *
 * @param perSecond requests a second
 * @param burst requests at once
 * @param perDay requests a day
 */
public record KeyLimits(@Nullable Long perSecond, @Nullable Long burst, @Nullable Long perDay) {

    /** As much as the plan grants. */
    public static final KeyLimits NONE = new KeyLimits(null, null, null);

    public KeyLimits {
        if (isNone(perSecond) || isNone(burst) || isNone(perDay)) {
            throw new IllegalArgumentException("A limit is at least 1");
        }
    }

    private static boolean isNone(@Nullable Long limit) {
        return limit != null && limit < 1;
    }
}
