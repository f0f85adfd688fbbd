package org.safelight.media.imaging.decode;

import java.io.IOException;

/** The time for a picture is spent. */
public final class DeadlineException extends IOException {

    private static final long serialVersionUID = 1L;

    DeadlineException() {
        super("The time for this picture is spent");
    }
}
