package org.safelight.access.account;

import org.safelight.access.token.SecretToken;
import org.safelight.contract.account.OneTimeLinkId;

import java.time.Instant;

/** A link that was just made; its token is shown this once. */
public record NewLink(OneTimeLinkId id, SecretToken token, Instant until) {}
