package org.safelight.access.storage;

import org.safelight.contract.UserId;

import java.util.Optional;

/** What issuers let people store, as it stands with the people; it counts however they come. */
public interface StorageGrants {

    /** What this person's issuer grants; nothing where none has said anything. */
    Optional<StorageGrant> of(UserId person);
}
