package org.safelight.operations.overview;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

import org.safelight.operations.damage.DamagedOriginals;
import org.safelight.operations.deadletter.LetterReport;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.thumbnail.UnfinishedDesk;
import org.springframework.scheduling.annotation.Scheduled;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What should be 0, as figures to alert on. */
final class TroubleMetrics {

    private final LetterReport letters;
    private final MultiGauge deadLetters;

    TroubleMetrics(
            MeterRegistry registry,
            LetterReport letters,
            UnfinishedDesk thumbnails,
            OperationLedger operations) {
        this.letters = letters;
        deadLetters =
                MultiGauge.builder("safelight.dead.letters")
                        .description("Events that a processor of this process could not handle")
                        .register(registry);
        gauge(
                registry,
                "thumbnails.stuck",
                "Thumbnails that have been due for more than ten minutes",
                () -> thumbnails.counts().stuck());
        gauge(
                registry,
                "thumbnails.failed",
                "Thumbnails that were given up",
                () -> thumbnails.counts().failed());
        gauge(
                registry,
                "originals.damaged",
                "Originals that were found damaged or lost",
                () -> DamagedOriginals.count(operations));
    }

    private static void gauge(
            MeterRegistry registry, String name, String what, Supplier<Number> figure) {
        Gauge.builder("safelight." + name, figure).description(what).register(registry);
    }

    /** Processors may come and go, and so do the figures. */
    @Scheduled(fixedDelay = 5, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        deadLetters.register(
                letters.counts().values().stream()
                        .<Row<?>>map(
                                count ->
                                        Row.of(
                                                Tags.of("processor", count.processor()),
                                                count.letters()))
                        .toList(),
                true);
    }
}
