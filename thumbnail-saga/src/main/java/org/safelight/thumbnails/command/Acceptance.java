package org.safelight.thumbnails.command;

/** What became of a request to render. None of these is an attempt: nothing was tried yet. */
public enum Acceptance {
    /** A thumbnail node has it in hand. */
    ACCEPTED,
    /** The node that answers for this photo has no room; ask again later. */
    BUSY,
    /** Nobody answers; ask again later. */
    UNANSWERED
}
