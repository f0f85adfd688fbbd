package org.safelight.command.upload;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.access.storage.StorageLimits;
import org.safelight.command.register.PhotoRegister;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoId;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Says how much room an owner has left for originals. What this node is taking in, or has taken in
 * and the register does not know yet, is counted; what another node is taking in is not.
 */
public final class StorageQuota {

    /** A register of an earlier version does not know sizes: so many are looked up at a time. */
    private static final int MEASURED_AT_ONCE = 500;

    private static final int MOST_OWNERS = 10_000;
    private static final Duration MEMORY = Duration.ofHours(1);

    private final StorageLimits limits;
    private final PhotoRegister register;
    private final EventStore log;
    private final Cache<UserId, OwnersStorage> owners =
            Caffeine.newBuilder().expireAfterAccess(MEMORY).maximumSize(MOST_OWNERS).build();

    /**
     * Keeps to these limits.
     *
     * @param register knows what each owner has
     * @param log has the sizes that an older register does not know
     */
    public StorageQuota(StorageLimits limits, PhotoRegister register, EventStore log) {
        this.limits = limits;
        this.register = register;
        this.log = log;
    }

    /**
     * Makes room for a file, to be closed when it is stored or is not.
     *
     * @param announced how many bytes are to come, -1 where it is not known
     * @throws org.safelight.platform.web.Problem when there is none
     */
    Room roomFor(UserId owner, long announced) {
        OptionalLong limit = limits.of(owner);
        if (limit.isEmpty()) {
            return Room.UNLIMITED;
        }
        long quota = limit.getAsLong();
        measure(owner);
        OwnersStorage storage = owners.get(owner, _ -> new OwnersStorage());
        storage.refresh(register, owner);
        if (!storage.hasRoomFor(Math.max(1, announced), quota)) {
            throw UploadProblem.storageFull(quota);
        }
        return new Room(storage, quota);
    }

    private void measure(UserId owner) {
        for (PhotoId photo : register.unmeasuredOf(owner, MEASURED_AT_ONCE)) {
            register.measure(photo, bytesInTheLog(photo));
        }
    }

    private long bytesInTheLog(PhotoId photo) {
        return log.readEvents(photo.value())
                .asStream()
                .map(event -> event.getPayload())
                .filter(PhotoUploaded.class::isInstance)
                .map(PhotoUploaded.class::cast)
                .mapToLong(uploaded -> uploaded.original().bytes())
                .reduce(0, (_, later) -> later);
    }
}
