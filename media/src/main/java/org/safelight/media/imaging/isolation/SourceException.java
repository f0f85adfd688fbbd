package org.safelight.media.imaging.isolation;

import java.io.IOException;

/** The source of the image failed, not its decoder. */
final class SourceException extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException failure;

    SourceException(IOException failure) {
        super(failure);
        this.failure = failure;
    }

    IOException failure() {
        return failure;
    }
}
