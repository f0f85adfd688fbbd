package org.safelight.contract.erasure;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;

/** What can be asked about erasing people's data. Only the service itself asks for it. */
public sealed interface ErasureCommand {

    LedgerId ledger();

    /**
     * Erase what this owner has, and whatever is sealed with this key.
     *
     * @param key the name of the owner's key; null where they never had one
     */
    record EraseOwner(
            @TargetAggregateIdentifier LedgerId ledger,
            UserId owner,
            @Nullable String key,
            Reason reason)
            implements ErasureCommand {}

    /** Note that nothing is left of what was to be erased. */
    record CompleteErasure(
            @TargetAggregateIdentifier LedgerId ledger, UserId owner, @Nullable String key)
            implements ErasureCommand {}
}
