package org.safelight.access.storage;

import org.safelight.contract.UserId;

import java.util.OptionalLong;

/**
 * How much each person may store: what an issuer grants them, or else what everybody may.
 *
 * @param grants what issuers say
 * @param common bytes of originals of everybody else; 0 for any number
 */
public record StorageLimits(StorageGrants grants, long common) {

    /** How many bytes of originals this person may have; any number where it is empty. */
    public OptionalLong of(UserId person) {
        return grants.of(person)
                .map(grant -> OptionalLong.of(grant.bytes()))
                .orElseGet(() -> common == 0 ? OptionalLong.empty() : OptionalLong.of(common));
    }
}
