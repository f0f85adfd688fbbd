package org.safelight.contract.statistics;

import org.safelight.contract.UserId;

/** How much somebody has. */
public record OwnerView(UserId owner, Figures figures) {}
