package org.safelight.command.album;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.command.album.AlbumFixture.photo;
import static org.safelight.command.album.AlbumFixture.photos;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.photo.PhotoId;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class MoveTest {

    private final Contents contents = new Contents();

    @Test
    void anyMovesGiveTheOrderOfAList() {
        List<PhotoId> expected = fill(200);
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            List<PhotoId> moved = pick(expected, random);
            expected.removeAll(moved);
            int place = random.nextInt(expected.size() + 1);
            expected.addAll(place, moved);
            move(moved, place == 0 ? null : expected.get(place - 1));
        }

        assertThat(contents.above(null, Set.of())).isEqualTo(expected);
    }

    @Test
    void anyNumberOfMovesToOneSpotKeepsRanksShort() {
        List<PhotoId> expected = fill(100);
        for (int i = 0; i < 2_000; i++) {
            PhotoId moved = expected.removeLast();
            expected.add(1, moved);
            move(List.of(moved), expected.getFirst());
        }

        assertThat(contents.above(null, Set.of())).isEqualTo(expected);
        assertThat(expected)
                .map(contents::rank)
                .allMatch(rank -> rank != null && rank.length() <= 40);
    }

    @Test
    void oneMoveTouchesOnePhoto() {
        fill(100);

        assertThat(move(List.of(photo(99)), photo(3))).hasSize(1);
    }

    private List<PhotoId> fill(int count) {
        List<PhotoId> photos = new ArrayList<>(photos(0, count));
        List<String> ranks = Ranking.between(null, null, count);
        for (int i = 0; i < count; i++) {
            contents.put(photos.get(i), ranks.get(i));
        }
        return photos;
    }

    private List<AlbumEntry> move(List<PhotoId> moved, @Nullable PhotoId after) {
        List<AlbumEntry> entries = new Move(new LinkedHashSet<>(moved), after).within(contents);
        entries.forEach(entry -> contents.put(entry.photoId(), entry.rank().value()));
        return entries;
    }

    private static List<PhotoId> pick(List<PhotoId> photos, Random random) {
        var picked = new LinkedHashSet<PhotoId>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            picked.add(photos.get(random.nextInt(photos.size())));
        }
        return List.copyOf(picked);
    }
}
