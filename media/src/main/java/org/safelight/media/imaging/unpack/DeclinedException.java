package org.safelight.media.imaging.unpack;

import java.io.IOException;

/**
 * The file is damaged, or of a kind that these readers do not know: another one shall try, in a
 * process of its own.
 */
public final class DeclinedException extends IOException {

    private static final long serialVersionUID = 1L;

    public DeclinedException(String why) {
        super(why);
    }

    /** There is nothing wrong with the program where a file is declined. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
