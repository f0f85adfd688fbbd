package org.safelight.query.search;

import org.safelight.contract.UserId;

import java.util.Set;

/**
 * An album's title as the search knows it. An event that was seen before changes nothing.
 *
 * @param sequence of the album's last event that concerned this, -1 before the first
 * @param owner nobody before the first
 * @param createdAt in milliseconds since 1970
 */
public record SearchedAlbum(
        String id, long sequence, String owner, String title, boolean deleted, long createdAt) {

    private static final long NONE_YET = -1;

    /** What a step makes of it. */
    @FunctionalInterface
    public interface Step {

        SearchedAlbum applyTo(SearchedAlbum before);
    }

    /** An album of which nothing was heard yet. */
    public static SearchedAlbum unknown(String id) {
        return new SearchedAlbum(id, NONE_YET, "", "", true, 0);
    }

    static Step created(long sequence, UserId owner, String title, long at) {
        return album -> album.after(sequence, owner.value(), title, false, at);
    }

    static Step called(long sequence, String title) {
        return album -> album.after(sequence, album.owner, title, album.deleted, album.createdAt);
    }

    static Step deleted(long sequence, boolean deleted) {
        return album -> album.after(sequence, album.owner, album.title, deleted, album.createdAt);
    }

    private SearchedAlbum after(
            long next, String newOwner, String newTitle, boolean nowDeleted, long at) {
        return sequence >= next
                ? this
                : new SearchedAlbum(id, next, newOwner, newTitle, nowDeleted, at);
    }

    /** What its title is found by: nothing, where it is deleted. */
    public Set<String> terms() {
        return deleted ? Set.of() : Terms.ofTitle(title);
    }
}
