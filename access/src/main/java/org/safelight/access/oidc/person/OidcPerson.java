package org.safelight.access.oidc.person;

import org.safelight.contract.UserId;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who an issuer says somebody is.
 *
 * @param registration which issuer says so
 * @param id whose photos are this person's
 * @param displayName what the person is called, for people to read; the id where nobody says
 * @param isAdmin whether the issuer makes an administrator of them
 */
public record OidcPerson(String registration, UserId id, String displayName, boolean isAdmin)
        implements AuthenticatedPrincipal {

    /** The id, as for everybody who is signed in. */
    @Override
    public String getName() {
        return id.value();
    }
}
