package org.safelight.command.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(10));

    @Test
    void everyWaitIsTwiceTheOneBefore() {
        assertThat(backOff.after(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backOff.after(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(backOff.after(6)).isEqualTo(Duration.ofSeconds(320));
    }

    @Test
    void noWaitIsLongerThanTheLongest() {
        assertThat(backOff.after(7)).isEqualTo(Duration.ofMinutes(10));
        assertThat(backOff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aWaitThatNeverComesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackOff(Duration.ZERO, Duration.ofMinutes(1)));
    }
}
