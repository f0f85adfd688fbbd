package org.safelight.access.account;

import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountRole;

import java.time.Instant;

/**
 * An account, as administrators see it.
 *
 * @param open whether one can sign in to it
 * @param since when it was opened
 */
public record Account(UserId name, AccountRole role, boolean open, Instant since) {

    Account as(AccountRole other) {
        return new Account(name, other, open, since);
    }

    Account opened(boolean now) {
        return new Account(name, role, now, since);
    }
}
