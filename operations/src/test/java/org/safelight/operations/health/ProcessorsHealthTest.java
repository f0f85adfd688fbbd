package org.safelight.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.operations.metric.Lag;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import java.time.Duration;
import java.util.Map;

class ProcessorsHealthTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Lag NONE = new Lag(0, Duration.ZERO, false);

    @Test
    void processorsThatHaveSeenAllOrNearlyAllAreUp() {
        Health health = healthOf(Map.of("library", NONE, "search", new Lag(7, MINUTE, false)));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isEmpty();
    }

    @Test
    void oneThatTriesInVainIsNamedWithItsReason() {
        Health health = healthOf(Map.of("library", NONE, "saga", new Lag(3, MINUTE, true)));

        assertThat(health.getStatus()).isEqualTo(Degraded.STATUS);
        assertThat(health.getDetails())
                .containsExactly(Map.entry("saga", "tries in vain; 3 events wait"));
    }

    @Test
    void oneThatShowsWhatIsTooOldIsNamedToo() {
        Health health = healthOf(Map.of("search", new Lag(900, Duration.ofSeconds(61), false)));

        assertThat(health.getStatus()).isEqualTo(Degraded.STATUS);
        assertThat(health.getDetails())
                .containsExactly(Map.entry("search", "is 900 events and 61 seconds behind"));
    }

    private static Health healthOf(Map<String, Lag> lags) {
        return new ProcessorsHealth(() -> lags, MINUTE).health();
    }
}
