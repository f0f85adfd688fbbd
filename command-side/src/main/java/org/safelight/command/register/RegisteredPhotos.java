package org.safelight.command.register;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.safelight.command.album.OwnedPhotos;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoId;

import java.util.Collection;
import java.util.Set;

/**
 * Looks a photo's owner up in the register, and where it does not stand there, or not yet, in the
 * log itself.
 */
public final class RegisteredPhotos implements OwnedPhotos {

    private final PhotoRegister register;
    private final EventStore log;

    public RegisteredPhotos(PhotoRegister register, EventStore log) {
        this.register = register;
        this.log = log;
    }

    @Override
    public boolean areOwnedBy(UserId owner, Collection<PhotoId> photos) {
        Set<PhotoId> registered = register.ownedBy(owner, photos);
        return photos.stream()
                .allMatch(photo -> registered.contains(photo) || owner.equals(ownerOf(photo)));
    }

    private @Nullable UserId ownerOf(PhotoId photo) {
        return log.readEvents(photo.value())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .reduce((UserId) null, RegisteredPhotos::ownerAfter, (earlier, later) -> later);
    }

    private static @Nullable UserId ownerAfter(@Nullable UserId before, Object event) {
        return switch (event) {
            case PhotoUploaded uploaded -> uploaded.owner();
            case PhotoPurged _ -> null;
            default -> before;
        };
    }
}
