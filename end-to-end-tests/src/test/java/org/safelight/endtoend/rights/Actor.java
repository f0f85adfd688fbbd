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
    /**
     * A program of the owner's with a token of an issuer that is bound to the scope {@code read}.
     */
    READ_TOKEN,
    /** A program of the owner's with a token that is bound to the scope {@code upload}. */
    UPLOAD_TOKEN,
    /** A program of an administrator's with a token that is bound to the scope {@code admin}. */
    ADMIN_TOKEN,
    ADMIN;

    /** Whether the service knows who it is. */
    boolean isSignedIn() {
        return switch (this) {
            case ANONYMOUS, LINK, REVOKED_LINK, ENDED_SESSION, EXPIRED_KEY -> false;
            default -> true;
        };
    }

    /** The one scope of a program; empty for whoever comes with all that they may. */
    String scope() {
        return switch (this) {
            case READ_KEY, READ_TOKEN -> "read";
            case UPLOAD_KEY, UPLOAD_TOKEN -> "upload";
            case ADMIN_TOKEN -> "admin";
            default -> "";
        };
    }

    boolean isByToken() {
        return this == READ_TOKEN || this == UPLOAD_TOKEN || this == ADMIN_TOKEN;
    }

    /** A program acts for whoever it has its key or its token from. */
    boolean isOwner() {
        return switch (this) {
            case OWNER, READ_KEY, UPLOAD_KEY, READ_TOKEN, UPLOAD_TOKEN -> true;
            default -> false;
        };
    }

    boolean isAdmin() {
        return this == ADMIN || this == ADMIN_TOKEN;
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
