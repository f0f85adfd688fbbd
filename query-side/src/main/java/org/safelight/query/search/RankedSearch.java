package org.safelight.query.search;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.search.SearchQuery.FindMatchingPhotos;
import org.safelight.query.search.SearchReader.Found;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds photos, the best first. Only the newest matches are ranked, so that a word that stands in
 * every third photo costs no more than a rare one; the older ones follow as they were taken. Of
 * those that are ranked a first part is looked at by itself: mostly it fills a page, and the others
 * need not be counted.
 */
final class RankedSearch {

    /** So many matches are ranked. */
    static final int RANKED = 5_000;

    /** So many of them are looked at first. */
    static final int FIRST = 150;

    private final SearchReader reader;
    private final int first;
    private final int ranked;

    RankedSearch(SearchReader reader) {
        this(reader, FIRST, RANKED);
    }

    /**
     * @param first at most {@code ranked}
     */
    RankedSearch(SearchReader reader, int first, int ranked) {
        this.reader = reader;
        this.first = first;
        this.ranked = ranked;
    }

    private record Placed(int tier, Found found) {}

    PhotoPage page(FindMatchingPhotos query) {
        @Nullable String token = query.page().token();
        @Nullable Cursor next = token == null ? null : Cursor.of(query, token);
        Tiers tiers = Tiers.of(query, reader);
        if (tiers.size() == 0) {
            return new PhotoPage(List.of(), null, null);
        }
        Cursor start = next == null ? new Cursor(0, null, newest(query, tiers)) : next;
        List<Placed> found = new ArrayList<>();
        find(query, tiers, start, found);
        Window window = start.window();
        if (!window.whole() && found.size() <= query.page().size()) {
            window = widened(query, tiers, window);
            @Nullable String after =
                    found.isEmpty() ? start.after() : found.getLast().found().place();
            find(query, tiers, new Cursor(start.tier(), after, window), found);
        }
        return page(query, window, found);
    }

    private Window newest(FindMatchingPhotos query, Tiers tiers) {
        return tiers.areRanked()
                ? reader.placeOf(query.owner(), tiers.everything(), Stretch.WHOLE, first)
                        .map(floor -> new Window(floor, first == ranked))
                        .orElse(Window.ALL)
                : Window.ALL;
    }

    /** Counted on from its floor, which may have changed its distance from the newest meanwhile. */
    private Window widened(FindMatchingPhotos query, Tiers tiers, Window window) {
        var older = new Stretch(window.floor(), null);
        return reader.placeOf(query.owner(), tiers.everything(), older, ranked - first)
                .map(floor -> new Window(floor, true))
                .orElse(Window.ALL);
    }

    /**
     * Adds what the page has; one photo more than fits is looked for, to see whether there is a
     * next page. Before the window is whole nothing of a next tier may follow, as one of this tier
     * may still come.
     */
    private void find(FindMatchingPhotos query, Tiers tiers, Cursor start, List<Placed> found) {
        int most = query.page().size() + 1;
        int end = start.window().whole() ? tiers.size() : start.tier() + 1;
        for (int tier = start.tier(); tier < end && found.size() < most; tier++) {
            @Nullable Stretch stretch = stretch(tier, tiers, start);
            if (stretch != null) {
                int in = tier;
                reader.newest(
                                query.owner(),
                                tiers.conditions().get(tier),
                                stretch,
                                most - found.size())
                        .forEach(it -> found.add(new Placed(in, it)));
            }
        }
    }

    /** Where a tier is looked for: the ranked ones above the floor, the rest below it. */
    private static @Nullable Stretch stretch(int tier, Tiers tiers, Cursor start) {
        @Nullable String after = tier == start.tier() ? start.after() : null;
        @Nullable String floor = start.window().floor();
        if (!tiers.areRanked() || tier < tiers.size() - 1) {
            return new Stretch(after, floor);
        }
        if (floor == null) {
            return null;
        }
        return new Stretch(after == null ? floor : after, null);
    }

    private static PhotoPage page(FindMatchingPhotos query, Window window, List<Placed> found) {
        int size = query.page().size();
        var photos = found.stream().limit(size).map(it -> it.found().photo()).toList();
        if (found.size() <= size) {
            return new PhotoPage(photos, null, null);
        }
        Placed last = found.get(size - 1);
        return new PhotoPage(
                photos, null, Cursor.token(query, last.tier(), last.found().place(), window));
    }
}
