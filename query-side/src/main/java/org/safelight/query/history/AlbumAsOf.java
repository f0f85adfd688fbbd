package org.safelight.query.history;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumRole;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Follows an album through its events up to an instant. The first event after it ends the way, and
 * none behind that one is looked at: a clock that was set back tears no hole into the past. Who may
 * look at it is another matter: whoever is a member today.
 */
final class AlbumAsOf implements Consumer<DomainEventMessage<?>> {

    private final Instant instant;
    private final Audience audience = new Audience();
    private @Nullable PastAlbum album;
    private boolean arrived;

    AlbumAsOf(Instant instant) {
        this.instant = instant;
    }

    @Override
    public void accept(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof AlbumEvent event) {
            audience.apply(event);
        }
        arrived = arrived || message.getTimestamp().isAfter(instant);
        if (arrived) {
            return;
        }
        if (album != null && message.getPayload() instanceof AlbumEvent event) {
            album.apply(event);
        } else if (message.getPayload() instanceof AlbumCreated created) {
            album = new PastAlbum(created, message.getTimestamp());
        }
    }

    /** The album then, if there was one and they may look at it. */
    Optional<PastAlbum> of(UserId asking) {
        return Optional.ofNullable(album).filter(past -> audience.role(asking) != null);
    }

    /** What a member may do in it today. */
    AlbumRole role(UserId member) {
        return Objects.requireNonNull(audience.role(member));
    }
}
