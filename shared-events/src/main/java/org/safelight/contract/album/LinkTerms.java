package org.safelight.contract.album;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a public link gives, and for how long.
 *
 * @param expiresAt from when on it leads nowhere; null for never
 * @param maximumViews how often the album may be opened by it, 1 to 10,000; null for any number
 * @param password whether a password is asked for
 * @param download whether originals may be had, and not only thumbnails
 * @param metadata whether file names, cameras and tags are shown
 * @param gps whether it is shown where photos were taken
 */
public record LinkTerms(
        @Nullable Instant expiresAt,
        @Nullable Integer maximumViews,
        boolean password,
        boolean download,
        boolean metadata,
        boolean gps) {

    public static final int MOST_VIEWS = 10_000;

    public LinkTerms {
        if (maximumViews != null && (maximumViews < 1 || maximumViews > MOST_VIEWS)) {
            throw new IllegalArgumentException("A link is opened 1 to 10000 times");
        }
    }

    /** Whether a link on these terms leads nowhere any more at this moment. */
    public boolean isExpiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
