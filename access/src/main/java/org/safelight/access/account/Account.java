package org.safelight.access.account;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountRole;

import java.time.Instant;

/**
 * An account, as administrators see it.
 *
 * @param open whether one can sign in to it
 * @param since when it was opened, or its person first signed in by an issuer
 * @param issuer the registration of the issuer that signs its person in, and gives the role; null
 *     for one with a password
 */
public record Account(
        UserId name, AccountRole role, boolean open, Instant since, @Nullable String issuer) {

    Account as(AccountRole other) {
        return new Account(name, other, open, since, issuer);
    }

    Account opened(boolean now) {
        return new Account(name, role, now, since, issuer);
    }
}
