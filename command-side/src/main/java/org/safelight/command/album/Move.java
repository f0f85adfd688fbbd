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
    List<AlbumEntry> within(Members members) {
        String left = after == null ? null : members.rank(after);
        List<PhotoId> followers = members.above(left, moved);
        return isDone(members, left, followers) ? List.of() : places(members, left, followers);
    }

    private boolean isDone(Members members, @Nullable String left, List<PhotoId> followers) {
        List<String> ranks = new ArrayList<>();
        ranks.add(left == null ? "" : left);
        moved.forEach(photo -> ranks.add(rank(members, photo)));
        followers.stream().limit(1).forEach(photo -> ranks.add(rank(members, photo)));
        return IntStream.range(1, ranks.size())
                .allMatch(i -> ranks.get(i - 1).compareTo(ranks.get(i)) < 0);
    }

    /**
     * Many moves to one spot make long ranks there. Then the photos that follow get new ones too,
     * as many of them as it takes.
     */
    private List<AlbumEntry> places(
            Members members, @Nullable String left, List<PhotoId> followers) {
        List<PhotoId> photos = new ArrayList<>(moved);
        int taken = 0;
        while (true) {
            String right = taken < followers.size() ? rank(members, followers.get(taken)) : null;
            List<String> ranks = Ranking.between(left, right, photos.size());
            if (right == null || ranks.stream().allMatch(rank -> rank.length() <= LONG)) {
                return entries(photos, ranks);
            }
            int more = Math.min(followers.size(), photos.size() + taken);
            photos.addAll(followers.subList(taken, more));
            taken = more;
        }
    }

    private static String rank(Members members, PhotoId photo) {
        String rank = members.rank(photo);
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
