package org.safelight.command.upload;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.web.Problem;

/** Room for one file that comes in; what it takes of it is given back, or becomes a photo's. */
final class Room implements AutoCloseable {

    static final Room UNLIMITED = new Room(null, 0);

    private final @Nullable OwnersStorage storage;
    private final long quota;
    private long taken;

    Room(@Nullable OwnersStorage storage, long quota) {
        this.storage = storage;
        this.quota = quota;
    }

    /** Takes room for bytes that have come; a problem where there is none left. */
    @Nullable Problem take(long bytes) {
        if (storage == null) {
            return null;
        }
        if (!storage.take(bytes, quota)) {
            return UploadProblem.storageFull(quota);
        }
        taken += bytes;
        return null;
    }

    /** What came is a photo now. */
    void keep(PhotoId photo, long bytes) {
        if (storage != null) {
            storage.keep(photo, bytes);
        }
    }

    @Override
    public void close() {
        if (storage != null) {
            storage.giveBack(taken);
        }
    }
}
