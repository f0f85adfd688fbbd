package org.safelight.query.history;

import org.safelight.contract.history.AlbumComparison;
import org.safelight.contract.history.PlaceChange;
import org.safelight.contract.history.PlaceChanges;
import org.safelight.contract.photo.PhotoId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Compares two states of one album. */
record Comparison(PastAlbum before, PastAlbum after) {

    AlbumComparison result() {
        Places then = before.places();
        Places later = after.places();
        Set<PhotoId> moved = moved();
        return new AlbumComparison(
                before.moment(),
                after.moment(),
                changes(later.photos(), photo -> then.position(photo) == null),
                changes(then.photos(), photo -> later.position(photo) == null),
                changes(later.photos(), moved::contains));
    }

    private PlaceChanges changes(List<PhotoId> photos, Predicate<PhotoId> concerned) {
        List<PhotoId> all = photos.stream().filter(concerned).toList();
        List<PlaceChange> first = all.stream().limit(PlaceChanges.MOST).map(this::change).toList();
        return new PlaceChanges(all.size(), first);
    }

    private PlaceChange change(PhotoId photo) {
        return new PlaceChange(
                photo, before.places().position(photo), after.places().position(photo));
    }

    /** Whoever is not in the longest row that stands in the same order both times has moved. */
    private Set<PhotoId> moved() {
        List<PhotoId> both =
                before.places().photos().stream()
                        .filter(photo -> after.places().position(photo) != null)
                        .toList();
        List<PhotoId> inOrder = inOrderWithThoseThatStayed(both);
        Set<PhotoId> moved = new HashSet<>(both);
        LongestRow.in(inOrder.stream().map(this::position).toList())
                .forEach(index -> moved.remove(inOrder.get(index)));
        return moved;
    }

    /**
     * Where two have changed places, either may have moved. So those whose ranks are as they were
     * stay, and whoever is on another side of one of them has moved.
     */
    private List<PhotoId> inOrderWithThoseThatStayed(List<PhotoId> photos) {
        int[] next = new int[photos.size() + 1];
        next[photos.size()] = Integer.MAX_VALUE;
        for (int i = photos.size() - 1; i >= 0; i--) {
            next[i] = stayed(photos.get(i)) ? position(photos.get(i)) : next[i + 1];
        }
        List<PhotoId> inOrder = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < next.length - 1; i++) {
            int position = position(photos.get(i));
            if (last < position && position <= next[i]) {
                inOrder.add(photos.get(i));
            }
            last = stayed(photos.get(i)) ? position : last;
        }
        return inOrder;
    }

    private boolean stayed(PhotoId photo) {
        return Objects.equals(before.places().rank(photo), after.places().rank(photo));
    }

    private int position(PhotoId photo) {
        return Objects.requireNonNull(after.places().position(photo));
    }
}
