package org.safelight.contract.history;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Some photos that were in an album, and where the next ones start; null at the end. */
public record PastPhotoPage(List<PastPhoto> items, @Nullable String nextPageToken) {}
