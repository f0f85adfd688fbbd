package org.safelight.command.photo;

/** Where a photo is in its life. */
enum Stage {
    NEW,
    ACTIVE,
    TRASHED,
    PURGED
}
