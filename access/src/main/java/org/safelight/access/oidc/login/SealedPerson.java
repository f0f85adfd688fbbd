package org.safelight.access.oidc.login;

import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.contract.UserId;

import java.util.OptionalLong;

/**
 * A person as a browser keeps it.
 *
 * @param quota bytes, or less than 0 where there is none
 * @param until seconds since 1970 after which nobody is signed in by it
 */
record SealedPerson(
        String registration, String id, String displayName, boolean admin, long quota, long until) {

    static SealedPerson of(OidcPerson person, long until) {
        return new SealedPerson(
                person.registration(),
                person.id().value(),
                person.displayName(),
                person.isAdmin(),
                person.quota().orElse(-1),
                until);
    }

    OidcPerson person() {
        return new OidcPerson(
                registration,
                new UserId(id),
                displayName,
                admin,
                quota < 0 ? OptionalLong.empty() : OptionalLong.of(quota));
    }
}
