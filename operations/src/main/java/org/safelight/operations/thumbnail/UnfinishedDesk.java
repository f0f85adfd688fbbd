package org.safelight.operations.thumbnail;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.PhotoId;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.thumbnail.UnfinishedThumbnails.Counts;
import org.safelight.operations.thumbnail.UnfinishedThumbnails.State;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Shows operators the unfinished thumbnails, and takes what they want done with them. */
public final class UnfinishedDesk {

    /** What has been due for longer than this is stuck: nobody renders, or nobody asks. */
    public static final Duration STUCK_AFTER = Duration.ofMinutes(10);

    private final UnfinishedThumbnails thumbnails;
    private final OperationLedger operations;
    private final InstantSource clock;

    public UnfinishedDesk(
            UnfinishedThumbnails thumbnails, OperationLedger operations, InstantSource clock) {
        this.thumbnails = thumbnails;
        this.operations = operations;
        this.clock = clock;
    }

    public List<Unfinished> list(State state, @Nullable String behind, int limit) {
        return thumbnails.list(state, stuckBefore(), behind, limit);
    }

    public Counts counts() {
        return thumbnails.counts(stuckBefore());
    }

    /** Whether it has been due for too long. */
    public boolean isStuck(Unfinished thumbnail) {
        return !thumbnail.failed() && thumbnail.due().isBefore(stuckBefore());
    }

    /** Has all failed ones asked for again. */
    public Operation retryAll(String by) {
        return operations.begin(
                ThumbnailRetry.RETRY_ALL,
                ThumbnailRetry.ALL,
                Map.of(ThumbnailRetry.COUNT, Long.toString(counts().failed())),
                by);
    }

    /** Has one asked for again. */
    public Operation retry(PhotoId photo, String by) {
        return operations.begin(ThumbnailRetry.RETRY, photo.value(), Map.of(), by);
    }

    private Instant stuckBefore() {
        return clock.instant().minus(STUCK_AFTER);
    }
}
