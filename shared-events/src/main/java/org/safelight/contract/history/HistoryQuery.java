package org.safelight.contract.history;

import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;

/**
 * A question about the past, answered as the log tells it. Every question names who asks; what is
 * not theirs, nor an album of which they are a member today, is answered as if it did not exist.
 */
public sealed interface HistoryQuery {

    UserId owner();

    /** What people did to a photo, the last first. Answered by an optional page. */
    record FindPhotoHistory(UserId owner, PhotoId photoId, PageRequest page)
            implements HistoryQuery {}

    /**
     * What people did to an album, the last first. Answered by an optional page, which may be
     * shorter than was asked for and yet have a next one.
     */
    record FindAlbumHistory(UserId owner, AlbumId albumId, PageRequest page)
            implements HistoryQuery {}

    /** An album as it was; the present for what is to come. Answered by an optional album view. */
    record FindAlbumAsOf(UserId owner, AlbumId albumId, Instant instant) implements HistoryQuery {}

    /** What was in an album then, in its order then. Answered by an optional page. */
    record FindAlbumPhotosAsOf(UserId owner, AlbumId albumId, Instant instant, PageRequest page)
            implements HistoryQuery {}

    /** What became of an album between two instants. Answered by an optional comparison. */
    record FindAlbumComparison(UserId owner, AlbumId albumId, Instant from, Instant to)
            implements HistoryQuery {}
}
