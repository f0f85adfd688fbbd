package org.safelight.contract.library;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Some photos, and what to ask with for those before and behind them; null where none are. */
public record PhotoPage(
        List<PhotoView> items,
        @Nullable String previousPageToken,
        @Nullable String nextPageToken) {}
