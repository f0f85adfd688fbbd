package org.safelight.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class PassageTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final Passage door = Passage.fresh(null);

    @Test
    void aGrantHoldsUntilItIsOver() {
        String grant = door.grant(NOON);

        assertThat(door.isGranted(grant, NOON.minusMillis(1))).isTrue();
        assertThat(door.isGranted(grant, NOON)).isFalse();
    }

    @Test
    void aGrantOfAnotherDoorOpensNothing() {
        assertThat(door.isGranted(Passage.fresh(null).grant(NOON), NOON.minusSeconds(1))).isFalse();
    }

    @Test
    void nobodyMakesAGrantLast() {
        String[] parts = door.grant(NOON).split("\\.", -1);
        String longer = NOON.plusSeconds(9).toEpochMilli() + "." + parts[1];

        assertThat(door.isGranted(longer, NOON.minusSeconds(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1", "1.", "-1.x", "9999999999999999999.x", "x.y", "\u0661."})
    void anythingElseIsNoGrant(String text) {
        assertThat(door.isGranted(text, Instant.EPOCH)).isFalse();
    }

    @Test
    void aSecretTellsNothingOfItself() {
        assertThat(Passage.fresh("hash")).hasToString("Passage[…]");
    }
}
