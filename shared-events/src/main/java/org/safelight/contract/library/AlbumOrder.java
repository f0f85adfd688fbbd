package org.safelight.contract.library;

/** How the photos of an album are sorted. */
public enum AlbumOrder {
    /** As the owner has arranged them. */
    MANUAL,
    /** By the rule of the timeline, the last taken first. */
    TAKEN
}
