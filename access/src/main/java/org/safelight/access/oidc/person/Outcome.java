package org.safelight.access.oidc.person;

import java.util.Locale;

/** What became of an attempt to be signed in by an issuer. */
public enum Outcome {
    /** Signed in. */
    ACCEPTED,
    /** The token's time is over, or has not come, or it has none. */
    EXPIRED,
    /** The token is meant for somebody else. */
    WRONG_AUDIENCE,
    /** A token of another kind: one that says who somebody is, or one to get others with. */
    WRONG_KIND,
    /** Not signed by this issuer, or in a way that is not taken. */
    BAD_SIGNATURE,
    /** No issuer that is believed. */
    UNKNOWN_ISSUER,
    /** It cannot be read. */
    MALFORMED,
    /** It does not say who somebody is. */
    UNUSABLE_CLAIMS,
    /** An administrator has closed the person's account. */
    CLOSED,
    /** The issuer could not be asked. */
    UNAVAILABLE,
    /** The issuer did not sign the person in, or the person did not want to. */
    DENIED,
    /** A browser came back that was not sent, or too late. */
    NOT_SENT;

    /** As it is counted and logged. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
