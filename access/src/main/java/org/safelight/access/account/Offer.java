package org.safelight.access.account;

import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountRole;

import java.time.Instant;

/** What a link that works once is for, and until when. */
sealed interface Offer {

    Instant until();

    /** To open an account. */
    record Invitation(AccountRole role, Instant until) implements Offer {}

    /** To choose a new password. */
    record Reset(UserId account, Instant until) implements Offer {}
}
