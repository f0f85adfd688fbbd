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

    /** The file is not of an accepted format, or of a kind of it that is not. */
    public static UnreadableImageException unsupported(String detail) {
        return new UnreadableImageException(Reason.UNSUPPORTED, detail);
    }

    /** The file is damaged, cut, or claims what cannot be. */
    public static UnreadableImageException undecodable(String detail) {
        return new UnreadableImageException(Reason.UNDECODABLE, detail);
    }

    /** The picture is larger than allowed. */
    public static UnreadableImageException tooLarge(String detail) {
        return new UnreadableImageException(Reason.TOO_LARGE, detail);
    }

    /** What is wrong with the file. */
    public Reason reason() {
        return reason;
    }
}
