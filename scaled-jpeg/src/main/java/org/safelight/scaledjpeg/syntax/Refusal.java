package org.safelight.scaledjpeg.syntax;

/** Ends reading from within; the front door turns it into an outcome, so callers never see it. */
public final class Refusal extends Exception {

    private final Reason reason;

    /** A refusal for the given reason, with a detail in plain words. */
    public Refusal(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** A refusal of a stream that breaks the standard. */
    public static Refusal malformed(String detail) {
        return new Refusal(Reason.MALFORMED, detail);
    }

    /** The kind of refusal. */
    public Reason reason() {
        return reason;
    }

    /** What exactly was found. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
