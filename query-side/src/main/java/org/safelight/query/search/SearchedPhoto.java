package org.safelight.query.search;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.query.library.PhotoChange;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A photo as the search knows it. What a photo's own events say and what albums' events say of it
 * each have their numbers, and an event that was seen before changes nothing. One that was purged,
 * or is in an album before it is known, has no view.
 *
 * @param sequence of the photo's last event, -1 before the first
 * @param albums each album once that the photo is in or has been in
 */
public record SearchedPhoto(
        String id, long sequence, @Nullable PhotoView view, List<Membership> albums) {

    private static final long NONE_YET = -1;

    /** What a step makes of it. */
    @FunctionalInterface
    public interface Step {

        SearchedPhoto applyTo(SearchedPhoto before);
    }

    /** A photo of which nothing was heard yet. */
    public static SearchedPhoto unknown(String id) {
        return new SearchedPhoto(id, NONE_YET, null, List.of());
    }

    static Step changed(long sequence, PhotoChange change) {
        return photo ->
                photo.sequence >= sequence
                        ? photo
                        : new SearchedPhoto(
                                photo.id, sequence, change.applyTo(photo.view), photo.albums);
    }

    static Step moved(Membership to) {
        return photo -> photo.isAfter(to) ? photo : photo.with(to);
    }

    private boolean isAfter(Membership other) {
        return albums.stream()
                .anyMatch(
                        known ->
                                known.album().equals(other.album())
                                        && known.sequence() >= other.sequence());
    }

    private SearchedPhoto with(Membership membership) {
        var others = albums.stream().filter(it -> !it.album().equals(membership.album()));
        return new SearchedPhoto(
                id, sequence, view, Stream.concat(others, Stream.of(membership)).toList());
    }

    /** Whether it is found at all, which it is not in the trash or where it is not there. */
    public boolean isFound() {
        return view != null && view.state() == PhotoState.ACTIVE;
    }

    /** What it is found by: nothing, where it is not found. */
    public Set<String> terms() {
        return view == null || !isFound()
                ? Set.of()
                : Terms.of(
                        view,
                        albums.stream().filter(Membership::in).map(Membership::album).toList());
    }
}
