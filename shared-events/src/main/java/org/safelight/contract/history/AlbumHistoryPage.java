package org.safelight.contract.history;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Some changes of an album, and where the earlier ones start; null at the beginning. */
public record AlbumHistoryPage(List<AlbumHistoryEntry> items, @Nullable String nextPageToken) {}
