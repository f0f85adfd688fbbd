package org.safelight.thumbnails.backlog;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.thumbnail.RenderThumbnail;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Keeps the backlog by what the log says. What is new is due only after a grace, for the saga asks
 * first. The grace begins now and not with the event: where much of the log is read again, the
 * thumbnails it tells of are found done before they are due.
 */
@ProcessingGroup(BacklogKeeper.GROUP)
public final class BacklogKeeper {

    /** The event processor that keeps the backlog. */
    public static final String GROUP = "thumbnail-backlog";

    private final ThumbnailBacklog backlog;
    private final InstantSource clock;
    private final Duration grace;

    public BacklogKeeper(ThumbnailBacklog backlog, InstantSource clock, Duration grace) {
        this.backlog = backlog;
        this.clock = clock;
        this.grace = grace;
    }

    @EventHandler
    void on(PhotoUploaded event, @SequenceNumber long sequence) {
        add(
                new RenderThumbnail(event.photoId(), event.original(), event.facts().format()),
                sequence);
    }

    @EventHandler
    void on(ThumbnailRetryRequested event, @SequenceNumber long sequence) {
        add(new RenderThumbnail(event.photoId(), event.original(), event.format()), sequence);
    }

    @EventHandler
    void on(ThumbnailAttemptFailed event, @SequenceNumber long sequence) {
        backlog.postpone(event.photoId(), event.retryAt(), sequence);
    }

    @EventHandler
    void on(ThumbnailGenerated event, @SequenceNumber long sequence) {
        backlog.remove(event.photoId(), sequence);
    }

    @EventHandler
    void on(ThumbnailFailed event, @SequenceNumber long sequence) {
        backlog.remove(event.photoId(), sequence);
    }

    @EventHandler
    void on(PhotoPurged event, @SequenceNumber long sequence) {
        backlog.remove(event.photoId(), sequence);
    }

    @ResetHandler
    void forget() {
        backlog.clear();
    }

    private void add(RenderThumbnail request, long sequence) {
        backlog.add(request, clock.instant().plus(grace), sequence);
    }
}
