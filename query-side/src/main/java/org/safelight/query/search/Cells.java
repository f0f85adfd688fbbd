package org.safelight.query.search;

import org.safelight.contract.media.Place;
import org.safelight.contract.search.Area;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The map in squares of one degree and of ten, so that a part of it can be looked for among terms.
 * Squares only narrow the search: a photo in one of them may still be outside the area.
 */
final class Cells {

    private static final int[] SIZES = {1, 10};
    private static final int MOST = 64;

    private Cells() {}

    /** The squares that a place is in, one of each size. */
    static List<String> of(Place place) {
        return IntStream.of(SIZES)
                .mapToObj(
                        size ->
                                term(
                                        size,
                                        row(place.latitude(), size),
                                        column(place.longitude(), size)))
                .toList();
    }

    /** Terms of which every photo in the area has one: few, however large it is. */
    static Set<String> covering(Area area) {
        for (int size : SIZES) {
            Set<String> cells = covering(area, size);
            if (cells.size() <= MOST) {
                return cells;
            }
        }
        return Set.of(Terms.located(true));
    }

    /** No more than it takes to see that they are too many. */
    private static Set<String> covering(Area area, int size) {
        Set<String> cells = new LinkedHashSet<>();
        int first = column(area.west(), size);
        int last = column(area.east(), size);
        int columns = columns(size);
        int across = area.west() <= area.east() ? last - first : last - first + columns;
        for (int row = row(area.south(), size); row <= row(area.north(), size); row++) {
            for (int step = 0; step <= across && cells.size() <= MOST; step++) {
                cells.add(term(size, row, (first + step) % columns));
            }
        }
        return cells;
    }

    private static int row(double latitude, int size) {
        return (int) Math.floor((latitude + 90) / size);
    }

    /** The 180th meridian is the last column, whether it is written east or west. */
    private static int column(double longitude, int size) {
        return (int) Math.floor((longitude + 180) / size);
    }

    /** One more than go around, for what lies at 180 degrees east. */
    private static int columns(int size) {
        return 360 / size + 1;
    }

    private static String term(int size, int row, int column) {
        return "d:" + size + "." + row + "." + column;
    }
}
