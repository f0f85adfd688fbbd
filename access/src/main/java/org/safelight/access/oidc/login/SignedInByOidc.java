package org.safelight.access.oidc.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.access.oidc.person.OidcPerson;

import java.time.Duration;
import java.util.Optional;

/** How a browser stays signed in after an issuer has vouched for whoever uses it. */
public interface SignedInByOidc {

    /** From now on the browser's requests are this person's, for so long at most. */
    void begin(
            OidcPerson person,
            Duration life,
            HttpServletRequest request,
            HttpServletResponse response);

    /** Whose request this is. */
    Optional<OidcPerson> who(HttpServletRequest request);

    /** From now on the browser's requests are nobody's. */
    void end(HttpServletRequest request, HttpServletResponse response);
}
