package org.safelight.contract.library;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Some albums, and where the next ones start; null at the end. */
public record AlbumPage(List<AlbumView> items, @Nullable String nextPageToken) {}
