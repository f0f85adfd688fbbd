package org.safelight.query.search;

import org.axonframework.queryhandling.QueryHandler;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.search.SearchQuery.FindMatchingPhotos;
import org.safelight.contract.search.SearchText;

import java.util.function.Supplier;

/** Answers questions to the search view. */
public final class SearchQueries {

    private final Supplier<SearchReader> reader;

    /**
     * Answers.
     *
     * @param reader says what to read from, once for every question
     */
    public SearchQueries(Supplier<SearchReader> reader) {
        this.reader = reader;
    }

    /** Whether a text has more words than are looked for. */
    public static boolean isTooMuch(SearchText text) {
        return Words.asked(text.value()).size() > Tiers.MOST_WORDS;
    }

    @QueryHandler
    PhotoPage handle(FindMatchingPhotos query) {
        return new RankedSearch(reader.get()).page(query);
    }
}
