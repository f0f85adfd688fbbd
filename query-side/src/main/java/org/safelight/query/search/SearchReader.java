package org.safelight.query.search;

import org.safelight.contract.UserId;
import org.safelight.contract.library.PhotoView;

import java.util.List;
import java.util.Optional;

/**
 * Where queries read the search view, each time only what belongs to the one who asks. Photos have
 * places in the order of the timeline; how a place is written is the store's own affair, and one
 * that it cannot have written is refused with a {@link
 * org.safelight.query.library.MalformedPageTokenException}.
 */
public interface SearchReader {

    /** A photo and its place. */
    record Found(String place, PhotoView photo) {}

    /** Photos that meet a condition, the last taken first. */
    List<Found> newest(UserId owner, Condition condition, Stretch stretch, int most);

    /** The place of the photo that is so manieth among those; empty where they are fewer. */
    Optional<String> placeOf(UserId owner, Condition condition, Stretch stretch, int number);

    /** Albums whose titles have this term, the last created first. */
    List<String> albums(UserId owner, String term, int most);
}
