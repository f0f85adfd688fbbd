package org.safelight.contract.album;

/** What a member may do in an album. Each role may do what those before it may. */
public enum AlbumRole {
    /** Sees the album. */
    VIEWER,
    /** Puts own photos in, and takes those out again. */
    CONTRIBUTOR,
    /** Describes, orders and removes whatever is in the album, and chooses its cover. */
    EDITOR,
    /** Deletes and restores the album, and says who may see it. */
    OWNER;

    /** Whether this role may do all that the other one may. */
    public boolean includes(AlbumRole other) {
        return compareTo(other) >= 0;
    }
}
