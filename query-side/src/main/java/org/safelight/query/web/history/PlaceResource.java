package org.safelight.query.web.history;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.history.PlaceChange;
import org.safelight.contract.photo.PhotoId;

/**
 * Where a photo stood in an album and where it stands since, counted from 1.
 *
 * @param before missing where it was not in the album
 * @param after missing where it is not in the album any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceResource(PhotoId photoId, @Nullable Integer before, @Nullable Integer after) {

    static PlaceResource of(PlaceChange place) {
        return new PlaceResource(place.photoId(), place.before(), place.after());
    }
}
