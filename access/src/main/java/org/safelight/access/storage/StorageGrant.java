package org.safelight.access.storage;

import java.time.Instant;

/**
 * What an issuer lets a person store.
 *
 * @param bytes of originals; 0 for none
 * @param saidAt when the issuer said so, to the second
 */
public record StorageGrant(long bytes, Instant saidAt) {

    public StorageGrant {
        if (bytes < 0) {
            throw new IllegalArgumentException("Nobody stores less than nothing");
        }
    }

    /**
     * Whether this takes the place of what is kept: it says something else, and was not said before
     * it. Tokens of earlier hours go on coming for a while.
     */
    public boolean replaces(StorageGrant kept) {
        return bytes != kept.bytes && !saidAt.isBefore(kept.saidAt);
    }
}
