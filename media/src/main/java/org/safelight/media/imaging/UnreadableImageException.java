package org.safelight.media.imaging;

import java.io.IOException;

/** A file that cannot be inspected or rendered, and why. */
public final class UnreadableImageException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Reason {
        /** Not one of the formats that are accepted. */
        UNSUPPORTED,
        /** Damaged, cut, or claiming what cannot be. */
        UNDECODABLE,
        /** More pixels, frames or memory than allowed. */
        TOO_LARGE,
        /** Not done within its deadline. */
        TIMED_OUT
    }

    private final Reason reason;

    public UnreadableImageException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** What is wrong with the file. */
    public Reason reason() {
        return reason;
    }
}
