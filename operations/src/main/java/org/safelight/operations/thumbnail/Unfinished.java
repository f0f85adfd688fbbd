package org.safelight.operations.thumbnail;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.ThumbnailFault;

import java.time.Instant;

/**
 * A photo that has no thumbnail. As long as it has not failed, its saga runs.
 *
 * @param failed whether it was given up
 * @param attempts how many attempts have failed since the upload or the last retry by hand
 * @param changedAt when something happened to it last
 * @param due when it is asked for again, at the earliest
 * @param fault what went wrong at last, where something did
 */
public record Unfinished(
        PhotoId photo,
        boolean failed,
        int attempts,
        Instant changedAt,
        Instant due,
        @Nullable ThumbnailFault fault) {}
