package org.safelight.thumbnails.backlog;

import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.thumbnail.RenderThumbnail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outstanding thumbnails, at most one a photo, each with the time from which it is due. One
 * that was taken is leased: nobody else gets it until the lease ends. Times are exact to the
 * millisecond.
 *
 * <p>A change says which event of its photo it comes from, by sequence number. It may be made again
 * with the same effect, and comes too late, without any effect, when a later event was noted
 * before: a node that was taken for dead may still be writing.
 */
public interface ThumbnailBacklog {

    /** Makes this photo's thumbnail outstanding; replaces what was noted, but for a lease. */
    void add(RenderThumbnail request, Instant due, long sequence);

    /**
     * Makes the thumbnail due at another time, and ends its lease; nothing when not outstanding.
     */
    void postpone(PhotoId photo, Instant due, long sequence);

    /** Forgets the photo; nothing when not outstanding. */
    void remove(PhotoId photo, long sequence);

    /** Forgets everything. */
    void clear();

    /**
     * Leases what is due and not leased to others, longest due first, at most {@code most} of them.
     * Of several that ask at once each gets others.
     */
    List<RenderThumbnail> take(int most, Instant now, Instant leasedUntil);

    /** Ends the lease before its time. */
    void release(PhotoId photo);

    /** How many thumbnails are outstanding: the figure to scale thumbnail nodes by. */
    long size();

    /** The time from which the oldest is due, which may be yet to come. */
    Optional<Instant> oldestDue();
}
