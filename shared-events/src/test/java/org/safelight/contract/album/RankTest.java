package org.safelight.contract.album;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

class RankTest {

    @Test
    void ranksSortByCodePointsDigitsFirstAndCapitalsBeforeSmallLetters() {
        assertThat(Stream.of("a", "Z", "aV", "0", "A", "z").map(Rank::new).sorted())
                .extracting(Rank::value)
                .containsExactly("0", "A", "Z", "a", "aV", "z");
    }
}
