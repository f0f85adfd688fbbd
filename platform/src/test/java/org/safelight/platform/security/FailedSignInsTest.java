package org.safelight.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

class FailedSignInsTest {

    private static final String HOME = "203.0.113.7";
    private static final String ELSEWHERE = "203.0.113.8";

    private Instant now = Instant.parse("2026-11-21T20:00:00Z");
    private final FailedSignIns failed = new FailedSignIns((InstantSource) () -> now);

    @Test
    void afterTenWrongPasswordsTheNextAttemptFromThereWaitsAMinute() {
        fail(9, "ansel", HOME);
        assertThat(waitOf("ansel", HOME)).isZero();

        fail(1, "ansel", HOME);

        assertThat(waitOf("ansel", HOME)).isEqualTo(60);
        assertThat(waitOf("dorothea", HOME)).isEqualTo(60);
        assertThat(waitOf("ansel", ELSEWHERE)).isZero();
    }

    @Test
    void eachFurtherFailureWaitsTwiceAsLongUpToAQuarterOfAnHour() {
        fail(10, "ansel", HOME);
        for (long minutes : new long[] {1, 2, 4, 8, 15, 15}) {
            assertThat(waitOf("ansel", HOME)).isEqualTo(minutes * 60);
            now = now.plus(Duration.ofMinutes(minutes));
            assertThat(waitOf("ansel", HOME)).isZero();
            fail(1, "ansel", HOME);
        }
    }

    @Test
    void aNameIsGuardedWhereverTheGuessesComeFrom() {
        for (int address = 0; address < FailedSignIns.ALLOWED_FOR_A_NAME; address++) {
            fail(1, "ansel", "198.51.100." + address);
        }

        assertThat(waitOf("ansel", ELSEWHERE)).isEqualTo(60);
        assertThat(waitOf("dorothea", ELSEWHERE)).isZero();
    }

    @Test
    void whoHasSignedInFromThereBeforeIsNotLockedOutByStrangers() {
        failed.succeeded("ansel", HOME);
        for (int address = 0; address < FailedSignIns.ALLOWED_FOR_A_NAME; address++) {
            fail(1, "ansel", "198.51.100." + address);
        }

        assertThat(waitOf("ansel", HOME)).isZero();
        assertThat(waitOf("ansel", ELSEWHERE)).isEqualTo(60);
    }

    @Test
    void guessesFromAFamiliarAddressAreCountedToo() {
        failed.succeeded("ansel", HOME);

        fail(10, "ansel", HOME);

        assertThat(waitOf("ansel", HOME)).isEqualTo(60);
    }

    @Test
    void signingInRightlyBetweenGuessesDoesNotClearAnAddress() {
        for (int i = 0; i < 10; i++) {
            fail(1, "ansel", HOME);
            failed.succeeded("guesser", HOME);
        }

        assertThat(waitOf("ansel", HOME)).isEqualTo(60);
    }

    @Test
    void whatHappenedLongAgoIsForgotten() {
        fail(9, "ansel", HOME);
        now = now.plus(Duration.ofMinutes(31));

        fail(9, "ansel", HOME);

        assertThat(waitOf("ansel", HOME)).isZero();
    }

    @Test
    void rightPasswordsAreNotCounted() {
        for (int i = 0; i < 50; i++) {
            failed.succeeded("ansel", HOME);
        }

        assertThatCode(() -> failed.check("ansel", HOME)).doesNotThrowAnyException();
    }

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            failed.failed(name, address);
        }
    }

    /** In seconds; 0 where there is none. */
    private long waitOf(String name, String address) {
        var refused =
                catchThrowableOfType(
                        TooManySignInsException.class, () -> failed.check(name, address));
        return refused == null ? 0 : refused.seconds();
    }
}
