package org.safelight.access.oidc.web;

import org.jspecify.annotations.Nullable;
import org.safelight.access.oidc.person.OidcPerson;

import java.util.List;

/**
 * How a browser can be signed in.
 *
 * @param issuers by whom, beside name and password
 * @param person who is signed in by one of them, if somebody is
 */
record SignInResource(List<Offer> issuers, @Nullable Person person) {

    /**
     * An issuer.
     *
     * @param registration what we call it
     * @param name what people are told it is called
     * @param start where a browser has to go
     */
    record Offer(String registration, String name, String start) {}

    /**
     * Somebody.
     *
     * @param id whose photos are theirs
     * @param name what they are called
     * @param issuer the registration of the issuer that vouches for them
     * @param admin whether they are an administrator
     */
    record Person(String id, String name, String issuer, boolean admin) {

        static Person of(OidcPerson person) {
            return new Person(
                    person.id().value(),
                    person.displayName(),
                    person.registration(),
                    person.isAdmin());
        }
    }
}
