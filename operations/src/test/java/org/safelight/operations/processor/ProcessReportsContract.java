package org.safelight.operations.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.operations.processor.ProcessorReport.SegmentReport;

import java.time.Instant;
import java.util.List;

/** What every place does where processes tell what they do. */
interface ProcessReportsContract {

    Instant NOON = Instant.parse("2026-06-21T12:00:00Z");

    ProcessReports reports();

    private static ProcessReport of(String process, Instant at, long position) {
        var segment = new SegmentReport(1, 3, position, true, "no light");
        var library =
                new ProcessorReport(
                        "library-a", "pooled", true, "library", "a", List.of(segment), 7, 2.5);
        var saga = new ProcessorReport("saga", "pooled", false, null, null, List.of(), -1, 0);
        return new ProcessReport(process, at, List.of(library, saga));
    }

    @Test
    default void theLastThatAProcessHasToldCounts() {
        reports().tell(of("south", NOON, 1));
        reports().tell(of("north", NOON, 1));
        reports().tell(of("south", NOON.plusSeconds(1), 2));

        assertThat(reports().since(NOON))
                .containsExactly(of("north", NOON, 1), of("south", NOON.plusSeconds(1), 2));
        assertThat(reports().since(NOON.plusSeconds(1)))
                .containsExactly(of("south", NOON.plusSeconds(1), 2));
    }

    @Test
    default void aProcessThatLeavesTakesBackWhatItTold() {
        reports().tell(of("south", NOON, 1));
        reports().leave("south");

        assertThat(reports().since(NOON)).isEmpty();
    }
}
