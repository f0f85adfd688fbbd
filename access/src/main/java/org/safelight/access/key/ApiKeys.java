package org.safelight.access.key;

import org.safelight.contract.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where keys are kept, each with a hash of what its holder shows, and never that itself. */
public interface ApiKeys {

    /** A key, and what is kept of its secret. */
    record Kept(ApiKey key, KeyHash hash) {

        /** Whether this is the key that is shown. */
        boolean is(KeySecret shown) {
            return hash.equals(shown.hash());
        }
    }

    /**
     * Keeps a key.
     *
     * @param most how many keys an owner may have
     * @return whether it was kept; not if the owner has so many
     */
    boolean add(Kept key, int most);

    /** The key of this id. */
    Optional<Kept> find(KeyId id);

    /** The keys of this owner, the last made first. */
    List<ApiKey> of(UserId owner);

    /**
     * Removes a key.
     *
     * @return whether the owner had it
     */
    boolean remove(UserId owner, KeyId id);

    /** Notes that a key was used. One that is gone stays so, and an earlier use is not noted. */
    void used(KeyId id, Instant when);
}
