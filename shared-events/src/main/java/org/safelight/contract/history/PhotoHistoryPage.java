package org.safelight.contract.history;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Some changes of a photo, and where the earlier ones start; null at the beginning. */
public record PhotoHistoryPage(List<PhotoHistoryEntry> items, @Nullable String nextPageToken) {}
