package org.safelight.command.removal;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.media.bucket.Bucket;

import java.io.IOException;

/**
 * Removes the bytes of purged photos: those under the keys that the event names and no others, for
 * the same picture may have been uploaded again, or be somebody else's too.
 */
@ProcessingGroup("byte-removal")
@DisallowReplay
public final class ByteRemoval {

    private final Bucket originals;
    private final Bucket thumbnails;

    public ByteRemoval(Bucket originals, Bucket thumbnails) {
        this.originals = originals;
        this.thumbnails = thumbnails;
    }

    @EventHandler
    void on(PhotoPurged event) throws IOException {
        originals.remove(event.original());
        if (event.thumbnail() != null) {
            thumbnails.remove(event.thumbnail());
        }
    }
}
