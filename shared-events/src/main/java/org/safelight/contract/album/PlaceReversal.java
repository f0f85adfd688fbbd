package org.safelight.contract.album;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoId;

/**
 * Puts a photo back to its place, or out of the album, provided that it is where it was left.
 *
 * @param left its place then; null for none
 * @param back its place before, and again; null for none
 * @param contributor who put it into the album
 */
public record PlaceReversal(
        PhotoId photoId, @Nullable Rank left, @Nullable Rank back, UserId contributor) {}
