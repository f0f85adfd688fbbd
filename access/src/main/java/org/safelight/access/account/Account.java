package org.safelight.access.account;

import org.jspecify.annotations.Nullable;
import org.safelight.access.storage.StorageGrant;
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
 * @param granted what an issuer lets the person store, if it has said so
 */
public record Account(
        UserId name,
        AccountRole role,
        boolean open,
        Instant since,
        @Nullable String issuer,
        @Nullable StorageGrant granted) {

    static Account fresh(UserId name, AccountRole role, Instant at, @Nullable String issuer) {
        return new Account(name, role, true, at, issuer, null);
    }

    Account as(AccountRole other) {
        return new Account(name, other, open, since, issuer, granted);
    }

    Account granting(StorageGrant grant) {
        return new Account(name, role, open, since, issuer, grant);
    }

    Account opened(boolean now) {
        return new Account(name, role, now, since, issuer, granted);
    }
}
