package org.safelight.contract.library;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Some photos, and where the next ones start; null at the end. */
public record PhotoPage(List<PhotoView> items, @Nullable String nextPageToken) {}
