package org.safelight.command.album;

import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoId;

import java.util.Collection;

/** Knows whose photos are whose, exactly: people put only their own photos into albums. */
@FunctionalInterface
public interface OwnedPhotos {

    /** Whether all of these are photos of this owner, and none of them purged. */
    boolean areOwnedBy(UserId owner, Collection<PhotoId> photos);
}
