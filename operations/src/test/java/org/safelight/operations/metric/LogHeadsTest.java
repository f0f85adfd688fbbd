package org.safelight.operations.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** Since when, at the latest, an event has been in the log. */
class LogHeadsTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final LogHeads heads = new LogHeads();

    @Test
    void anEventIsAsOldAsTheFirstLookAtALogThatHadIt() {
        heads.see(10, NOON);
        heads.see(12, NOON.plusSeconds(1));
        heads.see(12, NOON.plusSeconds(2));
        heads.see(15, NOON.plusSeconds(3));

        assertThat(heads.firstBeyond(10)).contains(NOON.plusSeconds(1));
        assertThat(heads.firstBeyond(11)).contains(NOON.plusSeconds(1));
        assertThat(heads.firstBeyond(12)).contains(NOON.plusSeconds(3));
        assertThat(heads.firstBeyond(15)).isEmpty();
        assertThat(heads.last()).isEqualTo(15);
    }

    @Test
    void ofWhatWasThereBeforeTheFirstLookNothingIsKnown() {
        heads.see(10, NOON);

        assertThat(heads.firstBeyond(3)).isEmpty();
        assertThat(new LogHeads().last()).isEqualTo(-1);
    }

    @Test
    void onlySoManyLooksAreRemembered() {
        for (int i = 1; i <= 10_000; i++) {
            heads.see(i, NOON.plusSeconds(i));
        }

        assertThat(heads.firstBeyond(9_999)).contains(NOON.plusSeconds(10_000));
        assertThat(heads.firstBeyond(100)).isEmpty();
    }
}
