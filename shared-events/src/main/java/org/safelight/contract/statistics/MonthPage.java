package org.safelight.contract.statistics;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some months that have photos, the latest first, and what to ask with for those before and behind
 * them; null where none are.
 */
public record MonthPage(
        List<MonthView> items,
        @Nullable String previousPageToken,
        @Nullable String nextPageToken) {}
