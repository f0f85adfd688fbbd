package org.safelight.operations.thumbnail;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.ThumbnailFault;

import java.time.Instant;
import java.util.List;

/**
 * The photos without a thumbnail, the same for all processes. Times are exact to the millisecond.
 * Each change says which event of its photo it comes from, and is without effect where that event
 * or a later one was noted before.
 */
public interface UnfinishedThumbnails {

    /** Which of them. */
    enum State {
        /** On their way, the stuck ones among them. */
        OUTSTANDING,
        /** On their way, but due for so long that somebody should look. */
        STUCK,
        /** Given up. */
        FAILED
    }

    /**
     * How many there are.
     *
     * @param outstanding the stuck ones included
     */
    record Counts(long outstanding, long stuck, long failed) {}

    /** Notes that a thumbnail is on its way, with so many failures behind it. */
    void expect(Unfinished entry, long sequence);

    /** Notes that a thumbnail was given up. */
    void fail(PhotoId photo, Instant at, ThumbnailFault fault, long sequence);

    /** Crosses a photo off. */
    void finish(PhotoId photo, long sequence);

    /**
     * Those in this state, by their ids.
     *
     * @param stuckBefore what was due before then is stuck
     * @param behind the id behind which to begin, null for the beginning
     */
    List<Unfinished> list(State state, Instant stuckBefore, @Nullable String behind, int limit);

    Counts counts(Instant stuckBefore);
}
