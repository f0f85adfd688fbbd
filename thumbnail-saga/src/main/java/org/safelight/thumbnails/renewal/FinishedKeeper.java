package org.safelight.thumbnails.renewal;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.thumbnail.RenderThumbnail;

/** Keeps {@link FinishedThumbnails} by what the log says. */
@ProcessingGroup(FinishedKeeper.GROUP)
public final class FinishedKeeper {

    /** The event processor that keeps them. */
    public static final String GROUP = "finished-thumbnails";

    private final FinishedThumbnails thumbnails;

    public FinishedKeeper(FinishedThumbnails thumbnails) {
        this.thumbnails = thumbnails;
    }

    @EventHandler
    void on(PhotoUploaded event, @SequenceNumber long sequence) {
        thumbnails.expect(
                new RenderThumbnail(event.photoId(), event.original(), event.facts().format()),
                sequence);
    }

    @EventHandler
    void on(ThumbnailGenerated event, @SequenceNumber long sequence) {
        thumbnails.finish(event.photoId(), event.thumbnail(), sequence);
    }

    @EventHandler
    void on(PhotoPurged event, @SequenceNumber long sequence) {
        thumbnails.remove(event.photoId(), sequence);
    }

    @ResetHandler
    void forget() {
        thumbnails.clear();
    }
}
