package org.safelight.endtoend.rights;

/** How a photo, or an album, stands. */
enum State {
    /** Nobody but its owner has been shown it. */
    PRIVATE,
    /** There are members in each role, and links. */
    SHARED,
    /** Shared, and then the album was deleted, or the photo put into the trash. */
    TRASHED,
    /** Shared, and the photo has no thumbnail yet. */
    PROCESSING
}
