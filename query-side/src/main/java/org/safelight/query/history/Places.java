package org.safelight.query.history;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.Rank;
import org.safelight.contract.photo.PhotoId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The photos of an album in its order. */
final class Places {

    private static final Comparator<AlbumEntry> ORDER =
            Comparator.comparing(AlbumEntry::rank).thenComparing(entry -> entry.photoId().value());

    private final Map<PhotoId, Rank> ranks = new HashMap<>();
    private final List<AlbumEntry> order = new ArrayList<>();

    void put(AlbumEntry entry) {
        remove(entry.photoId());
        ranks.put(entry.photoId(), entry.rank());
        order.add(-Collections.binarySearch(order, entry, ORDER) - 1, entry);
    }

    void remove(PhotoId photo) {
        Rank rank = ranks.remove(photo);
        if (rank != null) {
            order.remove(Collections.binarySearch(order, new AlbumEntry(photo, rank), ORDER));
        }
    }

    /** Counted from 1; null where the photo is not here. */
    @Nullable Integer position(PhotoId photo) {
        Rank rank = ranks.get(photo);
        return rank == null
                ? null
                : Collections.binarySearch(order, new AlbumEntry(photo, rank), ORDER) + 1;
    }

    /** What its place is called; null where the photo is not here. */
    @Nullable Rank rank(PhotoId photo) {
        return ranks.get(photo);
    }

    int size() {
        return order.size();
    }

    /** Some photos behind a place, whether or not somebody stands there; null for the front. */
    List<AlbumEntry> behind(@Nullable AlbumEntry place, int most) {
        int found = place == null ? -1 : Collections.binarySearch(order, place, ORDER);
        int from = found < 0 && place != null ? -found - 1 : found + 1;
        return List.copyOf(order.subList(from, Math.min(order.size(), from + most)));
    }

    /** All photos in order, as they are now. */
    List<PhotoId> photos() {
        return order.stream().map(AlbumEntry::photoId).toList();
    }
}
