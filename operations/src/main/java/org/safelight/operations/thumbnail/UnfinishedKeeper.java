package org.safelight.operations.thumbnail;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;

/** Keeps the list of unfinished thumbnails by what the log says. */
@ProcessingGroup(UnfinishedKeeper.GROUP)
@DisallowReplay
public final class UnfinishedKeeper {

    /** The name of its processor. */
    public static final String GROUP = "unfinished-thumbnails";

    private final UnfinishedThumbnails thumbnails;

    public UnfinishedKeeper(UnfinishedThumbnails thumbnails) {
        this.thumbnails = thumbnails;
    }

    @EventHandler
    void on(PhotoUploaded event, @Timestamp Instant at, @SequenceNumber long sequence) {
        expect(event.photoId(), at, sequence);
    }

    @EventHandler
    void on(ThumbnailRetryRequested event, @Timestamp Instant at, @SequenceNumber long sequence) {
        expect(event.photoId(), at, sequence);
    }

    private void expect(PhotoId photo, Instant at, long sequence) {
        thumbnails.expect(new Unfinished(photo, false, 0, at, at, null), sequence);
    }

    @EventHandler
    void on(ThumbnailAttemptFailed event, @Timestamp Instant at, @SequenceNumber long sequence) {
        thumbnails.expect(
                new Unfinished(
                        event.photoId(),
                        false,
                        event.attempt(),
                        at,
                        event.retryAt(),
                        event.fault()),
                sequence);
    }

    @EventHandler
    void on(ThumbnailFailed event, @Timestamp Instant at, @SequenceNumber long sequence) {
        thumbnails.fail(event.photoId(), at, event.fault(), sequence);
    }

    @EventHandler
    void on(ThumbnailGenerated event, @SequenceNumber long sequence) {
        thumbnails.finish(event.photoId(), sequence);
    }

    @EventHandler
    void on(PhotoPurged event, @SequenceNumber long sequence) {
        thumbnails.finish(event.photoId(), sequence);
    }
}
