package org.safelight.query.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.history.AlbumHistoryEntry;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.query.library.PageToken.Listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gathers a page of an album's changes, the last first. It is full with as many as were asked for,
 * or earlier, with the one that brings the places it tells of to {@value #MOST_PLACES}: one change
 * may be of a single photo or of 500, and a page should not cost a hundred times another.
 */
public final class ChangesPage {

    public static final int MOST_PLACES = 1_000;

    private final int size;
    private final List<AlbumHistoryEntry> items = new ArrayList<>();
    private int places;
    private long last;
    private @Nullable String next;

    public ChangesPage(int size) {
        this.size = size;
    }

    /** Only changes with a lower number are on the page that was asked for. */
    public static long below(PageRequest request) {
        @Nullable String token = request.token();
        return token == null ? Long.MAX_VALUE : PageToken.parse(Listing.CHANGED, token).number();
    }

    /** The token of the page behind the change of this number. */
    public static String behind(long sequence) {
        return new PageToken(Listing.CHANGED, Long.toString(sequence), "-").text();
    }

    private boolean hasRoom() {
        return items.size() < size && places < MOST_PLACES;
    }

    /** Takes the next older change; one that has no room begins the page behind. */
    public void add(long sequence, Supplier<AlbumHistoryEntry> change) {
        if (hasRoom()) {
            items.add(change.get());
            places += items.getLast().places().first().size();
            last = sequence;
        } else {
            next = behind(last);
        }
    }

    /** Whether it is known where the page behind begins: nothing more is wanted. */
    public boolean isDone() {
        return next != null;
    }

    /** The page. */
    public AlbumHistoryPage page() {
        return new AlbumHistoryPage(List.copyOf(items), next);
    }
}
