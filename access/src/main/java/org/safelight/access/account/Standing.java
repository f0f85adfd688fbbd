package org.safelight.access.account;

import org.safelight.contract.account.AccountRole;

/** How an account stands: what it may do, and whether it is open. */
record Standing(AccountRole role, boolean open) {

    boolean administers() {
        return open && role == AccountRole.ADMIN;
    }
}
