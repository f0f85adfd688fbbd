package org.safelight.query.search;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.search.SearchQuery.FindMatchingPhotos;
import org.safelight.query.search.SearchReader.Found;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds photos, the best first. Only the newest matches are ranked, so that a word that stands in
 * every third photo costs no more than a rare one; the older ones follow as they were taken.
 */
final class RankedSearch {

    /** So many matches are ranked. */
    static final int RANKED = 5_000;

    private final SearchReader reader;
    private final int ranked;

    RankedSearch(SearchReader reader) {
        this(reader, RANKED);
    }

    RankedSearch(SearchReader reader, int ranked) {
        this.reader = reader;
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
        Cursor start = next == null ? new Cursor(0, null, floor(query, tiers)) : next;
        List<Placed> found = find(query, tiers, start);
        return page(query, start.floor(), found);
    }

    private @Nullable String floor(FindMatchingPhotos query, Tiers tiers) {
        return tiers.areRanked()
                ? reader.placeOf(query.owner(), tiers.everything(), ranked).orElse(null)
                : null;
    }

    /** One photo more than fits is looked for, to see whether there is a next page. */
    private List<Placed> find(FindMatchingPhotos query, Tiers tiers, Cursor start) {
        int most = query.page().size() + 1;
        List<Placed> found = new ArrayList<>();
        for (int tier = start.tier(); tier < tiers.size() && found.size() < most; tier++) {
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
        return found;
    }

    /** Where a tier is looked for: the ranked ones above the floor, the rest below it. */
    private static @Nullable Stretch stretch(int tier, Tiers tiers, Cursor start) {
        @Nullable String after = tier == start.tier() ? start.after() : null;
        if (!tiers.areRanked() || tier < tiers.size() - 1) {
            return new Stretch(after, start.floor());
        }
        if (start.floor() == null) {
            return null;
        }
        return new Stretch(after == null ? start.floor() : after, null);
    }

    private static PhotoPage page(
            FindMatchingPhotos query, @Nullable String floor, List<Placed> found) {
        int size = query.page().size();
        var photos = found.stream().limit(size).map(it -> it.found().photo()).toList();
        if (found.size() <= size) {
            return new PhotoPage(photos, null, null);
        }
        Placed last = found.get(size - 1);
        return new PhotoPage(
                photos, null, Cursor.token(query, last.tier(), last.found().place(), floor));
    }
}
