package org.safelight.access.key;

import org.safelight.contract.UserId;

/**
 * What is known of people by whoever keeps their accounts. Several may; the first that knows a
 * person tells.
 */
@FunctionalInterface
public interface KeyOwners {

    /** How a person stands. */
    enum Standing {
        /** May operate the service. */
        ADMINISTRATOR,
        /** May use it. */
        PERSON,
        /** May not sign in any more. */
        CLOSED,
        /** Has no account here; whoever signs people in elsewhere may know more. */
        UNKNOWN
    }

    /** How this person stands now. */
    Standing standingOf(UserId person);
}
