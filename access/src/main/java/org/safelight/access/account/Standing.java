package org.safelight.access.account;

import org.jspecify.annotations.Nullable;
import org.safelight.access.storage.StorageGrant;
import org.safelight.contract.account.AccountRole;

/**
 * How an account stands: what it may do, whether it is open, whether an issuer signs its person in,
 * which then also gives the role, and what an issuer lets them store, if it has said so.
 */
record Standing(AccountRole role, boolean open, boolean ofIssuer, @Nullable StorageGrant granted) {

    static Standing fresh(AccountRole role, boolean ofIssuer) {
        return new Standing(role, true, ofIssuer, null);
    }

    boolean administers() {
        return open && role == AccountRole.ADMIN;
    }

    Standing as(AccountRole other) {
        return new Standing(other, open, ofIssuer, granted);
    }

    Standing granting(StorageGrant grant) {
        return new Standing(role, open, ofIssuer, grant);
    }

    Standing opened(boolean now) {
        return new Standing(role, now, ofIssuer, granted);
    }
}
