package org.safelight.contract.history;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.PhotoId;

/**
 * Where a photo stood in an album, and where it stands after a change, counted from 1.
 *
 * @param before null where it was not in the album
 * @param after null where it is not in the album any more
 */
public record PlaceChange(PhotoId photoId, @Nullable Integer before, @Nullable Integer after) {}
