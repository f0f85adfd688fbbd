package org.safelight.thumbnails.saga;

/** How many attempts at a thumbnail may fail before it is given up, at least 1. */
public record AttemptLimit(int attempts) {

    public AttemptLimit {
        if (attempts < 1) {
            throw new IllegalArgumentException("There is at least one attempt");
        }
    }

    boolean isReachedBy(int failures) {
        return failures >= attempts;
    }
}
