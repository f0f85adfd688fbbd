package org.safelight.operations.log;

/** A place in the log that nobody has given out. */
public final class MalformedLogTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
