package org.safelight.access.account;

import org.safelight.contract.account.AccountRole;

/**
 * How an account stands: what it may do, whether it is open, and whether an issuer signs its person
 * in, which then also gives the role.
 */
record Standing(AccountRole role, boolean open, boolean ofIssuer) {

    boolean administers() {
        return open && role == AccountRole.ADMIN;
    }

    Standing as(AccountRole other) {
        return new Standing(other, open, ofIssuer);
    }

    Standing opened(boolean now) {
        return new Standing(role, now, ofIssuer);
    }
}
