package org.safelight.contract.history;

import org.jspecify.annotations.Nullable;

/**
 * One change of an album.
 *
 * @param before null where there was no album yet
 * @param places the photos that came, left or moved
 */
public record AlbumHistoryEntry(
        ChangeOrigin origin,
        @Nullable AlbumMoment before,
        AlbumMoment after,
        PlaceChanges places) {}
