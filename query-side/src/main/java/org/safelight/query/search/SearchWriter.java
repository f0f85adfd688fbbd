package org.safelight.query.search;

import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;
import java.util.Collection;

/**
 * Where the projection writes the search view. A step may be applied any number of times, and to
 * what is not known yet.
 */
public interface SearchWriter {

    /** Changes photos, each by itself, and what they are found by. */
    void changePhotos(Collection<PhotoId> photos, SearchedPhoto.Step step);

    /** Changes an album's title. The photos in the album stay as they are. */
    void changeAlbum(AlbumId album, SearchedAlbum.Step step);

    /** Forgets the titles of the albums that this owner made before then. */
    void forgetAlbums(UserId owner, Instant before);

    /** Forgets everything, in the transaction at hand where there is one. */
    void clear();
}
