package org.safelight.access.account;

import org.safelight.contract.account.AccountRole;
import org.safelight.contract.account.OneTimeLinkId;

import java.time.Instant;

/** An invitation that nobody has accepted yet, as administrators see it. */
public record OpenInvitation(
        OneTimeLinkId id, AccountRole role, String invitedBy, Instant since, Instant until) {}
