package org.safelight.command.register;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The photos that are not purged. Each change says which event of its photo it comes from, by
 * sequence number. A change may be made again with the same effect, and comes too late, without any
 * effect, when a later event was noted before: a node that was taken for dead may still be writing.
 */
public interface PhotoRegister {

    /**
     * Enters a photo, or enters it anew.
     *
     * @param bytes how many bytes its original has
     */
    void enter(PhotoId photo, UserId owner, ObjectKey original, long bytes, long sequence);

    /** Notes that a photo lies in the trash since then. */
    void trash(PhotoId photo, Instant since, long sequence);

    /** Notes that a photo is out of the trash. */
    void restore(PhotoId photo, long sequence);

    /** Strikes out a photo. */
    void strike(PhotoId photo, long sequence);

    /** Those of these photos that are entered as this owner's; at most 500 are asked for. */
    Set<PhotoId> ownedBy(UserId owner, Collection<PhotoId> photos);

    /**
     * Some photos of this owner, by their ids.
     *
     * @param after only those behind this one; null for the first
     */
    List<PhotoId> photosOf(UserId owner, @Nullable PhotoId after, int limit);

    /** How many bytes the originals of this owner have, as far as they are known. */
    long bytesOf(UserId owner);

    /**
     * Some photos of this owner of which it is not known how many bytes they have: they were
     * entered before that was noted.
     */
    List<PhotoId> unmeasuredOf(UserId owner, int limit);

    /** Notes how many bytes the original of a photo has, if it is entered and that is not known. */
    void measure(PhotoId photo, long bytes);

    /** Some photos that went into the trash before then, the first trashed first. */
    List<PhotoId> trashedBefore(Instant instant, int limit);

    /** Whether a photo has its bytes under this key. */
    boolean names(ObjectKey original);
}
