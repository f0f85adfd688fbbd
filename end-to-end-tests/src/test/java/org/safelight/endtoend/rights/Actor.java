package org.safelight.endtoend.rights;

/** Who asks. */
enum Actor {
    ANONYMOUS,
    OWNER,
    OTHER,
    VIEWER,
    CONTRIBUTOR,
    EDITOR,
    /** Somebody without an account who was given the link to the album. */
    LINK,
    /** The same, whose link was taken back after they had used it. */
    REVOKED_LINK,
    /** A browser of the owner's that was signed out elsewhere. */
    ENDED_SESSION,
    /** A program of the owner's whose key is over. */
    EXPIRED_KEY,
    /** A program of the owner's with a key of the scope {@code read}. */
    READ_KEY,
    /** A program of the owner's with a key of the scope {@code upload}. */
    UPLOAD_KEY,
    ADMIN;

    /** Whether the service knows who it is. */
    boolean isSignedIn() {
        return switch (this) {
            case ANONYMOUS, LINK, REVOKED_LINK, ENDED_SESSION, EXPIRED_KEY -> false;
            default -> true;
        };
    }

    boolean isByKey() {
        return this == READ_KEY || this == UPLOAD_KEY;
    }

    /** A key acts for whoever has made it. */
    boolean isOwner() {
        return this == OWNER || isByKey();
    }

    /** How far the role of a member reaches; 0 for nobody's. */
    int rankIn(State state) {
        if (isOwner()) {
            return 4;
        }
        return state == State.PRIVATE
                ? 0
                : switch (this) {
                    case VIEWER -> 1;
                    case CONTRIBUTOR -> 2;
                    case EDITOR -> 3;
                    default -> 0;
                };
    }
}
