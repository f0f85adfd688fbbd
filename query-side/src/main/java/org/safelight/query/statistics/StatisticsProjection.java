package org.safelight.query.statistics;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.query.statistics.StatisticsWriter.Step;

import java.time.Instant;

/**
 * Writes the statistics view. It passes over everything about albums, which have no bytes, and over
 * thumbnails that are not there.
 */
public final class StatisticsProjection {

    /** Raised with everything that this writes otherwise than before: the view is made again. */
    public static final int VERSION = 1;

    private final StatisticsWriter statistics;

    public StatisticsProjection(StatisticsWriter statistics) {
        this.statistics = statistics;
    }

    @EventHandler
    void on(PhotoUploaded event, @SequenceNumber long sequence, @Timestamp Instant at) {
        statistics.change(event.photoId(), sequence, none -> CountedPhoto.uploaded(event, at));
    }

    @EventHandler
    void on(ThumbnailGenerated event, @SequenceNumber long sequence) {
        long bytes = event.thumbnail().bytes();
        statistics.change(
                event.photoId(), sequence, Step.ofCounted(photo -> photo.withThumbnail(bytes)));
    }

    @EventHandler
    void on(PhotoDescribed event, @SequenceNumber long sequence) {
        var date = event.description().correctedDate();
        statistics.change(event.photoId(), sequence, Step.ofCounted(photo -> photo.dated(date)));
    }

    @EventHandler
    void on(PhotoTrashed event, @SequenceNumber long sequence) {
        statistics.change(event.photoId(), sequence, Step.ofCounted(photo -> photo.trashed(true)));
    }

    @EventHandler
    void on(PhotoRestored event, @SequenceNumber long sequence) {
        statistics.change(event.photoId(), sequence, Step.ofCounted(photo -> photo.trashed(false)));
    }

    @EventHandler
    void on(PhotoPurged event, @SequenceNumber long sequence) {
        statistics.change(event.photoId(), sequence, photo -> null);
    }

    @ResetHandler
    void reset() {
        statistics.clear();
    }
}
