package org.safelight.query.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.contract.album.AlbumEvent;

/**
 * Who may know what happens to which album. Only its own events say so; no view is asked, since a
 * view may be behind the log.
 */
final class Circles {

    private static final int MOST_KNOWN = 20_000;

    private final EventStore log;
    private final Cache<String, Circle> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    Circles(EventStore log) {
        this.log = log;
    }

    /** Those around an album, once it has heard of this event. */
    Circle around(AlbumEvent event, long sequence) {
        String album = event.albumId().value();
        Circle circle = known.get(album, unheard -> new Circle());
        long heard = circle.heard();
        if (sequence == heard + 1) {
            circle.hear(sequence, event);
        } else if (sequence > heard) {
            log.readEvents(album, heard + 1)
                    .forEachRemaining(
                            told -> circle.hear(told.getSequenceNumber(), told.getPayload()));
        }
        return circle;
    }
}
