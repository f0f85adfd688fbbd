package org.safelight.contract.history;

/**
 * What became of an album between two instants.
 *
 * @param added in the album at the second instant only, in the order of then
 * @param removed in the album at the first instant only, in the order of then
 * @param moved in both, but not where the others left them: as few photos as explain the order
 */
public record AlbumComparison(
        AlbumMoment before,
        AlbumMoment after,
        PlaceChanges added,
        PlaceChanges removed,
        PlaceChanges moved) {}
