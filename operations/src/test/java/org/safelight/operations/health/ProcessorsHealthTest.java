package org.safelight.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safelight.operations.processor.Processor;
import org.safelight.operations.processor.Processor.Held;
import org.safelight.operations.processor.ProcessorReport.SegmentReport;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class ProcessorsHealthTest {

    private static final @Nullable String NO_ERROR = null;

    @Test
    void processorsThatHaveSeenAllOrNearlyAllAreUp() {
        Health health =
                healthOf(
                        processor("library", 0, 0, false, NO_ERROR),
                        processor("search", 7, 60, false, NO_ERROR));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isEmpty();
    }

    @Test
    void oneThatTriesInVainIsNamedWithItsReason() {
        Health health =
                healthOf(
                        processor("library", 0, 0, false, NO_ERROR),
                        processor("saga", 3, 2, false, "disk full"));

        assertThat(health.getStatus()).isEqualTo(Degraded.STATUS);
        assertThat(health.getDetails())
                .containsExactly(Map.entry("saga", "tries in vain; 3 events wait"));
    }

    @Test
    void oneThatShowsWhatIsTooOldIsNamedToo() {
        Health health = healthOf(processor("search", 900, 61, false, NO_ERROR));

        assertThat(health.getStatus()).isEqualTo(Degraded.STATUS);
        assertThat(health.getDetails())
                .containsExactly(Map.entry("search", "is 900 events and 61 seconds behind"));
    }

    @Test
    void oneThatFillsASlotFromTheLogMayBeFarBehind() {
        assertThat(healthOf(processor("search-b", 900, 6_100, true, NO_ERROR)).getStatus())
                .isEqualTo(Status.UP);
    }

    private static Health healthOf(Processor... processors) {
        return new ProcessorsHealth(() -> List.of(processors), Duration.ofMinutes(1)).health();
    }

    private static Processor processor(
            String name, long lag, long seconds, boolean replaying, @Nullable String error) {
        var segment = new SegmentReport(0, 0, 100, replaying, error);
        return new Processor(
                name,
                "pooled",
                true,
                false,
                null,
                null,
                null,
                List.of(new Held("north", segment)),
                100,
                lag,
                seconds,
                10,
                1L,
                Instant.EPOCH);
    }
}
