package org.safelight.contract.search;

import org.safelight.contract.UserId;
import org.safelight.contract.library.LibraryQuery.PageRequest;

/**
 * A question to the search view. It names who asks, and is answered only from what is theirs and
 * not in the trash.
 */
public sealed interface SearchQuery {

    UserId owner();

    /**
     * Photos in which every word stands and to which the filter applies, the best first, and of
     * equally good ones the last taken. Answered by a {@link
     * org.safelight.contract.library.PhotoPage}.
     */
    record FindMatchingPhotos(UserId owner, SearchText text, SearchFilter filter, PageRequest page)
            implements SearchQuery {}
}
