package org.safelight.access.oidc.person;

/** A token is an issuer's, and does not say who somebody is in a way that can be used here. */
public final class UnusableClaimsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableClaimsException(String message) {
        super(message);
    }
}
