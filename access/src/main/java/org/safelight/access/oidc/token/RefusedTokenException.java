package org.safelight.access.oidc.token;

import org.safelight.access.oidc.person.Outcome;
import org.springframework.security.core.AuthenticationException;

/** A token that signs nobody in; whoever sent it is not told why. */
final class RefusedTokenException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    RefusedTokenException(Outcome outcome) {
        super(outcome.label());
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
