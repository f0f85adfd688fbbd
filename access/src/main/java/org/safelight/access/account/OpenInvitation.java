package org.safelight.access.account;

import org.safelight.contract.account.AccountRole;
import org.safelight.contract.account.LinkId;

import java.time.Instant;

/** An invitation that nobody has accepted yet, as administrators see it. */
public record OpenInvitation(
        LinkId id, AccountRole role, String invitedBy, Instant since, Instant until) {}
