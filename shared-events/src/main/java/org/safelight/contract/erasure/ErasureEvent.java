package org.safelight.contract.erasure;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;

import java.time.Instant;

/** What happens when a person's data is erased. Who asked for it, and when, is in the metadata. */
public sealed interface ErasureEvent {

    UserId owner();

    /**
     * All that this owner has is to go: their key first, then their pictures.
     *
     * @param key the name of the key; null where they never had one
     */
    @Revision("1")
    record OwnerErased(UserId owner, @Nullable String key, Reason reason) implements ErasureEvent {}

    /**
     * The key is gone everywhere, and so are the pictures.
     *
     * @param since when the erasure was asked for; what the owner made later is not concerned
     */
    @Revision("1")
    record ErasureCompleted(UserId owner, @Nullable String key, Instant since)
            implements ErasureEvent {}
}
