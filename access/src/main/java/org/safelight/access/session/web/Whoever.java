package org.safelight.access.session.web;

import org.jspecify.annotations.Nullable;
import org.safelight.access.oidc.person.OidcPerson;
import org.springframework.security.core.Authentication;

/**
 * Who asks.
 *
 * @param name whose photos are theirs
 * @param displayName what they are called, for people to read
 * @param issuer the registration of the issuer that vouches for them; null by another way
 * @param session the id of the session by which they are signed in; null by another way
 */
record Whoever(
        String name,
        String displayName,
        @Nullable String issuer,
        boolean administrator,
        @Nullable String session) {

    static Whoever of(Authentication person, @Nullable String session) {
        boolean administrator =
                person.getAuthorities().stream()
                        .anyMatch(role -> "ROLE_ADMIN".equals(role.getAuthority()));
        return person.getPrincipal() instanceof OidcPerson vouched
                ? new Whoever(
                        person.getName(),
                        vouched.displayName(),
                        vouched.registration(),
                        administrator,
                        session)
                : new Whoever(person.getName(), person.getName(), null, administrator, session);
    }
}
