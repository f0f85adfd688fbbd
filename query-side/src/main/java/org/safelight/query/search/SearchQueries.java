package org.safelight.query.search;

import org.axonframework.queryhandling.QueryHandler;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.search.SearchQuery.FindMatchingPhotos;
import org.safelight.contract.search.SearchText;

/** Answers questions to the search view. */
public final class SearchQueries {

    private final RankedSearch search;

    public SearchQueries(SearchReader reader) {
        search = new RankedSearch(reader);
    }

    /** Whether a text has more words than are looked for. */
    public static boolean isTooMuch(SearchText text) {
        return Words.asked(text.value()).size() > Tiers.MOST_WORDS;
    }

    @QueryHandler
    PhotoPage handle(FindMatchingPhotos query) {
        return search.page(query);
    }
}
