package org.safelight.command.album;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class RankingTest {

    @Test
    void appendedRanksCountUp() {
        assertThat(Ranking.between(null, null, 64))
                .startsWith("a0", "a1")
                .endsWith("az", "b00", "b01");
    }

    @Test
    void aHundredThousandAppendedRanksStayShortAndSorted() {
        List<String> ranks = Ranking.between(null, null, 100_000);

        assertThat(ranks).isSorted().doesNotHaveDuplicates();
        assertThat(ranks).allMatch(rank -> rank.length() <= 4);
    }

    @Test
    void ranksPutToTheFrontOneByOneStayShortAndSorted() {
        List<String> ranks = new ArrayList<>(List.of("a0"));
        for (int i = 0; i < 10_000; i++) {
            ranks.addAll(Ranking.between(null, ranks.getLast(), 1));
        }

        assertThat(ranks.reversed()).isSorted().doesNotHaveDuplicates();
        assertThat(ranks).allMatch(rank -> rank.length() <= 4);
    }

    @Test
    void thereIsRoomWhereverOneLooks() {
        var random = new Random(7);
        List<String> ranks = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            int place = random.nextInt(ranks.size() + 1);
            String left = place == 0 ? null : ranks.get(place - 1);
            String right = place == ranks.size() ? null : ranks.get(place);
            ranks.addAll(place, Ranking.between(left, right, 1 + random.nextInt(3)));
        }

        assertThat(ranks).isSorted().doesNotHaveDuplicates();
        assertThat(ranks).allMatch(rank -> rank.matches("[0-9A-Za-z]{2,40}"));
    }

    @Test
    void oneSpotTakesManyPhotosBeforeRanksGrowLong() {
        String right = "a1";
        for (int i = 0; i < 200; i++) {
            right = Ranking.between("a0", right, 1).getFirst();
        }

        assertThat(right).isGreaterThan("a0").isLessThan("a1").hasSizeLessThan(50);
    }

    @Test
    void manyRanksAtOneSpotAreHardlyLongerThanOne() {
        List<String> ranks = Ranking.between("a0", "a1", 500);

        assertThat(ranks).isSorted().doesNotHaveDuplicates().hasSize(500);
        assertThat(ranks).allMatch(rank -> rank.length() <= 5);
    }
}
