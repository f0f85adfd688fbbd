package org.safelight.query.library;

import org.jspecify.annotations.Nullable;
import org.safelight.query.library.PageToken.Listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Some items of a list that is read along an index, either way.
 *
 * @param previous the token of the page before, where there is one
 * @param next the token of the page behind, where there is one
 */
public record Page<T>(List<T> items, @Nullable String previous, @Nullable String next) {

    /** An item, and where in the list it stands. */
    public record Item<T>(String key, String id, T value) {}

    /** Finds the items next to a place, the nearest first; without one, the first of the list. */
    @FunctionalInterface
    public interface Source<T> {

        List<Item<T>> nextTo(@Nullable PageToken place, int most);
    }

    /** Reads the page next to a place. Back beyond its beginning, a list begins anew. */
    public static <T> Page<T> read(
            Listing listing, @Nullable PageToken place, int size, Source<T> list) {
        // One more than fits is asked for, to see whether there is another page.
        List<Item<T>> found = list.nextTo(place, size + 1);
        List<Item<T>> items = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        boolean more = found.size() > size;
        boolean backwards = place != null && place.before();
        if (backwards && items.isEmpty()) {
            return read(listing, null, size, list);
        }
        if (items.isEmpty()) {
            return new Page<>(List.of(), jumpedOver(list, place), null);
        }
        List<T> values = (backwards ? items.reversed() : items).stream().map(Item::value).toList();
        Item<T> first = backwards ? items.getLast() : items.getFirst();
        Item<T> last = backwards ? items.getFirst() : items.getLast();
        var before = new PageToken(listing, first.key(), first.id(), true);
        var behind = new PageToken(listing, last.key(), last.id(), false);
        return new Page<>(
                values,
                backwards ? told(before, more) : told(before, place != null && isAny(list, before)),
                backwards ? told(behind, isAny(list, behind)) : told(behind, more));
    }

    /** Who jumped to the end, past every item, finds the way back; that place has no id. */
    private static <T> @Nullable String jumpedOver(Source<T> list, @Nullable PageToken place) {
        if (place == null || !place.id().isEmpty()) {
            return null;
        }
        var before = new PageToken(place.listing(), place.key(), "", true);
        return told(before, isAny(list, before));
    }

    private static <T> boolean isAny(Source<T> list, PageToken place) {
        return !list.nextTo(place, 1).isEmpty();
    }

    private static @Nullable String told(PageToken place, boolean isThere) {
        return isThere ? place.text() : null;
    }

    /** The same page of something made of each item. */
    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), previous, next);
    }
}
