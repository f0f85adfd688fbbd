package org.safelight.query.search;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.search.SearchFilter;
import org.safelight.contract.search.SearchQuery.FindMatchingPhotos;
import org.safelight.query.library.TimelineKey;
import org.safelight.query.search.Condition.Moments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is asked for, the best first: every word stands whole in what the owner wrote; or whole
 * anywhere, also in the title of an album; or as the beginning of a word. Each tier leaves out the
 * one before, and the last has everything, for what is too old to be ranked.
 */
record Tiers(List<Condition> conditions) {

    /** Of more albums with a word in their titles, those that were created last count. */
    static final int MOST_ALBUMS = 100;

    /** Of more words the first count. */
    static final int MOST_WORDS = 10;

    static Tiers of(FindMatchingPhotos query, SearchReader reader) {
        String text = query.text().value();
        SearchFilter filter = query.filter();
        if (isNonsense(text) || isNonsense(filter.camera()) || isNonsense(filter.lens())) {
            return new Tiers(List.of());
        }
        List<String> words = words(text);
        return words.isEmpty()
                ? new Tiers(List.of(condition(filter, List.of(), List.of())))
                : ofWords(words, query, reader);
    }

    /** Something was asked for, but no photo can have it. */
    private static boolean isNonsense(@Nullable String text) {
        return text != null && !text.isBlank() && words(text).isEmpty();
    }

    private static List<String> words(String text) {
        return Words.asked(text).stream().limit(MOST_WORDS).toList();
    }

    private static Tiers ofWords(
            List<String> words, FindMatchingPhotos query, SearchReader reader) {
        List<Set<String>> said = words.stream().map(word -> Set.of(Terms.said(word))).toList();
        List<Set<String>> whole = new ArrayList<>();
        List<Set<String>> begun = new ArrayList<>();
        for (String word : words) {
            var anywhere = withAlbums(Terms.whole(word), query.owner(), reader);
            var asBeginning = withAlbums(Terms.beginning(word), query.owner(), reader);
            // Of many albums, those that have the whole word may not be among the last created.
            anywhere.stream().skip(1).forEach(asBeginning::add);
            whole.add(anywhere);
            begun.add(asBeginning);
        }
        return new Tiers(
                List.of(
                        condition(query.filter(), said, List.of()),
                        condition(query.filter(), whole, said),
                        condition(query.filter(), begun, whole),
                        condition(query.filter(), begun, List.of())));
    }

    int size() {
        return conditions.size();
    }

    /** Whether there is more than one way to meet the question. */
    boolean areRanked() {
        return size() > 1;
    }

    Condition everything() {
        return conditions.getLast();
    }

    private static Set<String> withAlbums(String term, UserId owner, SearchReader reader) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(term);
        reader.albums(owner, term, MOST_ALBUMS).forEach(album -> terms.add(Terms.album(album)));
        return terms;
    }

    private static Condition condition(
            SearchFilter filter, List<Set<String>> words, List<Set<String>> except) {
        List<Set<String>> all = new ArrayList<>(words);
        addWords(all, filter.camera(), Terms::camera);
        addWords(all, filter.lens(), Terms::lens);
        if (filter.minRating() > 0) {
            all.add(Set.of(Terms.rated(filter.minRating())));
        }
        if (filter.favourite() != null) {
            all.add(Set.of(Terms.favourite(filter.favourite())));
        }
        if (filter.located() != null) {
            all.add(Set.of(Terms.located(filter.located())));
        }
        if (filter.thumbnail() != null) {
            all.add(Set.of(Terms.thumbnail(filter.thumbnail())));
        }
        if (filter.area() != null) {
            all.add(Cells.covering(filter.area()));
        }
        if (all.isEmpty()) {
            all.add(Set.of(Terms.ANYTHING));
        }
        return new Condition(all, except, taken(filter), filter.area());
    }

    private static void addWords(
            List<Set<String>> all, @Nullable String text, UnaryOperator<String> term) {
        if (text != null) {
            words(text).forEach(word -> all.add(Set.of(term.apply(word))));
        }
    }

    private static Moments taken(SearchFilter filter) {
        LocalDate last = filter.takenTo();
        return new Moments(
                filter.takenFrom() == null
                        ? Long.MIN_VALUE
                        : TimelineKey.of(filter.takenFrom().atStartOfDay()),
                last == null ? Long.MAX_VALUE : TimelineKey.of(last.plusDays(1).atStartOfDay()));
    }
}
