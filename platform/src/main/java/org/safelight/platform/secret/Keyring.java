package org.safelight.platform.secret;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.util.Optional;

/**
 * Keeps keys at hand for a while. A key that another node has destroyed is forgotten here when that
 * while is over; one that was destroyed here, at once.
 */
public final class Keyring implements OwnerKeys {

    private static final int MOST = 10_000;

    private final OwnerKeys keys;
    private final Duration memory;
    private final Cache<String, OwnerKey> byOwner;
    private final Cache<String, State> byId;

    /**
     * @param memory for how long a key is used without asking whether it is still there
     */
    public Keyring(OwnerKeys keys, Duration memory) {
        this.keys = keys;
        this.memory = memory;
        this.byOwner = Caffeine.newBuilder().expireAfterWrite(memory).maximumSize(MOST).build();
        this.byId = Caffeine.newBuilder().expireAfterWrite(memory).maximumSize(MOST).build();
    }

    /** How long a key that another node destroyed may still be used here. */
    public Duration memory() {
        return memory;
    }

    @Override
    public OwnerKey of(String owner) {
        return byOwner.get(owner, keys::of);
    }

    @Override
    public Optional<String> idOf(String owner) {
        return keys.idOf(owner);
    }

    @Override
    public State find(String id) {
        return byId.get(id, keys::find);
    }

    @Override
    public void destroy(String id) {
        keys.destroy(id);
        byId.invalidate(id);
        byOwner.asMap().values().removeIf(key -> key.id().equals(id));
    }
}
