package org.safelight.contract.statistics;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some owners, by name, and what to ask with for those before and behind them; null where none are.
 */
public record OwnerPage(
        List<OwnerView> items,
        @Nullable String previousPageToken,
        @Nullable String nextPageToken) {}
