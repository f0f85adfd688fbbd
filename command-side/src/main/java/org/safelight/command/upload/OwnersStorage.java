package org.safelight.command.upload;

import org.safelight.command.register.PhotoRegister;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one owner has stored, as this node knows it, and what is on its way in. */
final class OwnersStorage {

    private static final int ASKED_AT_ONCE = 500;

    private final Map<PhotoId, Long> unregistered = new HashMap<>();
    private long registered;
    private long coming;

    /** Looks again; a photo is first counted as unregistered, and then, once it is, as such. */
    synchronized void refresh(PhotoRegister register, UserId owner) {
        List<PhotoId> asked = unregistered.keySet().stream().limit(ASKED_AT_ONCE).toList();
        register.ownedBy(owner, asked).forEach(unregistered::remove);
        registered = register.bytesOf(owner);
    }

    synchronized boolean hasRoomFor(long bytes, long quota) {
        return bytes <= quota - used();
    }

    private long used() {
        return registered + coming + unregistered.values().stream().mapToLong(it -> it).sum();
    }

    /** Counts bytes that have come; answers whether there was room for them. */
    synchronized boolean take(long bytes, long quota) {
        if (!hasRoomFor(bytes, quota)) {
            return false;
        }
        coming += bytes;
        return true;
    }

    synchronized void giveBack(long bytes) {
        coming -= bytes;
    }

    synchronized void keep(PhotoId photo, long bytes) {
        unregistered.put(photo, bytes);
    }
}
