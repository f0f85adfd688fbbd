package org.safelight.operations.thumbnail.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.operations.thumbnail.Unfinished;

import java.time.Instant;

/**
 * An unfinished thumbnail as an operator sees it.
 *
 * @param state {@code outstanding}, {@code stuck} or {@code failed}
 * @param sagaRunning whether a saga sees to it
 * @param attempts how many attempts have failed
 * @param nextRetryAt when it is asked for again, where it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnfinishedResource(
        PhotoId photoId,
        String state,
        boolean sagaRunning,
        int attempts,
        Instant changedAt,
        @Nullable Instant nextRetryAt,
        @Nullable ThumbnailFault fault) {

    static UnfinishedResource of(Unfinished thumbnail, boolean stuck) {
        String state = thumbnail.failed() ? "failed" : stuck ? "stuck" : "outstanding";
        return new UnfinishedResource(
                thumbnail.photo(),
                state,
                !thumbnail.failed(),
                thumbnail.attempts(),
                thumbnail.changedAt(),
                thumbnail.failed() ? null : thumbnail.due(),
                thumbnail.fault());
    }
}
