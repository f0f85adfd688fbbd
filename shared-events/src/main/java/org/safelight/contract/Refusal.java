package org.safelight.contract;

/**
 * Why a command was turned down. It travels as the details of Axon's {@code
 * CommandExecutionException}, since exception types do not survive the way between processes.
 */
public enum Refusal {
    /** There is no such thing, or the one who asks may not know of it. */
    NOT_FOUND,
    /** The thing was changed since the sender looked at it. */
    REVISION_MISMATCH,
    /** The photo is in the trash; restore it first. */
    PHOTO_TRASHED,
    /** Only a photo that is in the trash can be purged. */
    PHOTO_NOT_TRASHED,
    /** The photo's bytes are gone for good. */
    PHOTO_PURGED,
    /** The album was deleted; restore it first. */
    ALBUM_DELETED,
    /** A photo that the command names is not in the album. */
    PHOTO_NOT_IN_ALBUM,
    /** A photo that the command names does not exist, or is not the album owner's. */
    PHOTO_UNKNOWN,
    /** The album would hold more photos than an album may. */
    ALBUM_FULL,
    /** The sender is a member of the album, but in a role that may not do this. */
    NOT_ALLOWED,
    /** An album has at least one owner, and this is the last one. */
    LAST_OWNER,
    /** The album would have more members than an album may. */
    TOO_MANY_MEMBERS,
    /** The album would have more links than an album may. */
    TOO_MANY_LINKS,
    /** What is to be undone is no longer as the command left it. */
    UNDO_NOT_POSSIBLE,

    /** The thumbnail node has no room in its queue; ask again later. */
    RENDERER_BUSY,
    /** The log broke off while it was asked or written; perhaps it took the events, perhaps not. */
    LOG_UNAVAILABLE
}
