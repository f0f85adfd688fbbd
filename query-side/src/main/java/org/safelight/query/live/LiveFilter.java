package org.safelight.query.live;

import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;

import java.util.Set;

/**
 * What a client wants to hear: events of one of these types, about one of these albums or photos.
 * Without types every type is meant, and without albums and photos all of them.
 */
public record LiveFilter(Set<String> types, Set<AlbumId> albums, Set<PhotoId> photos) {

    /** Far more than anybody looks at, and few enough to be gone through for each event. */
    private static final int MOST = 500;

    public LiveFilter {
        for (String type : types) {
            if (!LiveEvent.TYPES.contains(type)) {
                throw new IllegalArgumentException(
                        "type is one of " + String.join(", ", LiveEvent.TYPES));
            }
        }
        if (albums.size() + photos.size() > MOST) {
            throw new IllegalArgumentException(
                    "A filter names at most " + MOST + " albums and photos");
        }
    }

    boolean lets(LiveEvent event) {
        return (types.isEmpty() || types.contains(event.type()))
                && ((albums.isEmpty() && photos.isEmpty()) || isAboutOneOfThem(event));
    }

    private boolean isAboutOneOfThem(LiveEvent event) {
        return (event.albumId() != null && albums.contains(event.albumId()))
                || (event.photoId() != null && photos.contains(event.photoId()))
                || (event.photoIds() != null
                        && event.photoIds().stream().anyMatch(photos::contains));
    }
}
