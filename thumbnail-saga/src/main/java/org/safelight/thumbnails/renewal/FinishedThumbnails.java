package org.safelight.thumbnails.renewal;

import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.thumbnail.RenderThumbnail;

import java.time.Instant;
import java.util.List;

/**
 * The photos and how their present thumbnails were made, so that those of another recipe can be
 * found and made anew. One that was taken is leased: nobody else gets it until the lease ends.
 * Times are exact to the millisecond.
 *
 * <p>A change says which event of its photo it comes from, by sequence number. It may be made again
 * with the same effect, and comes too late, without any effect, when a later event was noted
 * before.
 */
public interface FinishedThumbnails {

    /** After this many attempts on one order a thumbnail stays as it is. */
    int ATTEMPTS = 5;

    /** Notes what a thumbnail of this photo is made of; it has none now. */
    void expect(RenderThumbnail request, long sequence);

    /** Notes the photo's thumbnail, which may replace another. */
    void finish(PhotoId photo, Thumbnail thumbnail, long sequence);

    /** Forgets the photo; nothing when it is not known. */
    void remove(PhotoId photo, long sequence);

    /** Forgets everything. */
    void clear();

    /**
     * Leases photos whose thumbnail was made by another recipe than is ordered, at most {@code
     * most} of them, and none that was taken {@link #ATTEMPTS} times for this order. Of several
     * that ask at once each gets others.
     */
    List<RenderThumbnail> take(RenewalOrder order, int most, Instant now, Instant leasedUntil);

    /** Has this photo's thumbnail stay as it is, as far as this order is concerned. */
    void giveUp(PhotoId photo, RenewalOrder order);

    /** What is left of an order. */
    Outdated outdated(RenewalOrder order);

    /** Whether this object is the present thumbnail of some photo. */
    boolean names(ObjectKey thumbnail);

    /**
     * Numbers of thumbnails of another recipe.
     *
     * @param toDo those that are yet to be made anew
     * @param givenUp those that are not tried any more
     */
    record Outdated(long toDo, long givenUp) {}
}
