package org.safelight.command.album;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.Rank;
import org.safelight.contract.photo.PhotoId;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.IntStream;

/**
 * Photos on their way, in this order, to right behind another one.
 *
 * @param after null for the front; not one of the moved
 */
record Move(SequencedSet<PhotoId> moved, @Nullable PhotoId after) {

    /** Beyond this many characters ranks of the neighbourhood are made anew. */
    private static final int LONG = 40;

    /** Their new places; none where they stand like that already. */
    List<AlbumEntry> within(Contents contents) {
        String left = after == null ? null : contents.rank(after);
        String right = contents.next(left, moved);
        if (isDone(contents, left, right)) {
            return List.of();
        }
        List<String> ranks = Ranking.between(left, right, moved.size());
        return right == null || areShort(ranks)
                ? entries(List.copyOf(moved), ranks)
                : withFollowers(contents, left);
    }

    private boolean isDone(Contents contents, @Nullable String left, @Nullable String right) {
        String before = left;
        for (PhotoId photo : moved) {
            String rank = rank(contents, photo);
            if (before != null && before.compareTo(rank) >= 0) {
                return false;
            }
            before = rank;
        }
        return right == null || before == null || before.compareTo(right) < 0;
    }

    /**
     * Many moves to one spot make long ranks there. Then the photos that follow get new ones too,
     * as many of them as it takes.
     */
    private List<AlbumEntry> withFollowers(Contents contents, @Nullable String left) {
        List<PhotoId> followers = contents.above(left, moved);
        List<PhotoId> photos = new ArrayList<>(moved);
        int taken = 0;
        while (taken < followers.size()) {
            int more = Math.min(followers.size(), photos.size() + taken);
            photos.addAll(followers.subList(taken, more));
            taken = more;
            String right = taken < followers.size() ? rank(contents, followers.get(taken)) : null;
            List<String> ranks = Ranking.between(left, right, photos.size());
            if (areShort(ranks)) {
                return entries(photos, ranks);
            }
        }
        return entries(photos, Ranking.between(left, null, photos.size()));
    }

    private static boolean areShort(List<String> ranks) {
        return ranks.stream().allMatch(rank -> rank.length() <= LONG);
    }

    private static String rank(Contents contents, PhotoId photo) {
        String rank = contents.rank(photo);
        if (rank == null) {
            throw new IllegalStateException("Photo " + photo + " is in the album, without a rank");
        }
        return rank;
    }

    static List<AlbumEntry> entries(List<PhotoId> photos, List<String> ranks) {
        return IntStream.range(0, photos.size())
                .mapToObj(i -> new AlbumEntry(photos.get(i), new Rank(ranks.get(i))))
                .toList();
    }
}
