package org.safelight.query.library;

import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.change.AlbumNews;

import java.time.Instant;

/**
 * Where the projection writes the library view. Every event of an aggregate has a sequence number
 * higher than the one before; a change that comes with a number already seen, or a lower one, has
 * no effect. So events may be delivered any number of times.
 */
public interface LibraryWriter {

    /** Changes one photo, and with it what every album shows. */
    void change(PhotoId photoId, long sequence, PhotoChange change);

    /**
     * Changes one album and what is in it, and keeps what its history tells of that.
     *
     * @param news what the event itself says about it
     */
    void change(AlbumId albumId, long sequence, AlbumChange change, AlbumNews news);

    /** Forgets the albums that this owner made before then, what was in them, and their history. */
    void forgetAlbums(UserId owner, Instant before);

    /** Forgets that this person became a member of others' albums before then. */
    void forgetMember(UserId user, Instant before);

    /** Forgets everything, in the transaction at hand where there is one. */
    void clear();
}
