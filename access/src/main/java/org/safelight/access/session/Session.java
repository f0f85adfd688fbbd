package org.safelight.access.session;

import org.jspecify.annotations.Nullable;
import org.safelight.access.oidc.person.OidcPerson;

import java.time.Instant;

/**
 * One browser in which somebody is signed in.
 *
 * @param used when it was last used, to the minute
 * @param until when it is over in any case
 * @param visitor which browser it was when the session began
 * @param vouched what an issuer said of the person, if one signed them in
 */
public record Session(
        String id,
        String person,
        Instant since,
        Instant used,
        Instant until,
        Visitor visitor,
        @Nullable OidcPerson vouched) {}
