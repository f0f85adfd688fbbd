package org.safelight.operations.overview;

import io.micrometer.core.instrument.MeterRegistry;

import org.safelight.operations.damage.DamagedOriginals;
import org.safelight.operations.deadletter.LetterBoard;
import org.safelight.operations.deadletter.LetterBoard.Count;
import org.safelight.operations.deadletter.LetterReport;
import org.safelight.operations.overview.web.OverviewController;
import org.safelight.operations.processor.ProcessReports;
import org.safelight.operations.processor.Processors;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.task.OperationStore;
import org.safelight.operations.thumbnail.UnfinishedDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/** What it takes to see how things are: an overview, health and metrics. */
@Configuration(proxyBeanMethods = false)
@Import(OverviewController.class)
public class Overviewing {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    Overviews overviews(ObjectProvider<OverviewPart> parts) {
        return new Overviews(parts.orderedStream().toList(), PATIENCE, InstantSource.system());
    }

    @Bean
    OverviewPart processorsPart(ProcessReports reports, Processors processors) {
        return Parts.processors(reports, processors, InstantSource.system());
    }

    @Bean
    OverviewPart deadLettersPart(LetterBoard board) {
        return Parts.deadLetters(board, InstantSource.system());
    }

    @Bean
    OverviewPart thumbnailsPart(UnfinishedDesk thumbnails) {
        return Parts.thumbnails(thumbnails);
    }

    @Bean
    OverviewPart originalsPart(OperationLedger operations) {
        return Parts.originals(operations);
    }

    @Bean
    OverviewPart operationsPart(OperationStore operations) {
        return Parts.operations(operations);
    }

    @Bean
    OverviewPart healthPart(HealthEndpoint health) {
        return Parts.health(health);
    }

    @Bean
    HealthIndicator deadLettersHealthIndicator(LetterReport letters) {
        return new TroubleHealth(
                () ->
                        letters.counts().values().stream()
                                .collect(Collectors.toMap(Count::processor, Count::letters)));
    }

    @Bean
    HealthIndicator thumbnailsHealthIndicator(UnfinishedDesk thumbnails) {
        return new TroubleHealth(
                () -> {
                    var counts = thumbnails.counts();
                    return Map.of("stuck", counts.stuck(), "failed", counts.failed());
                });
    }

    @Bean
    HealthIndicator originalsHealthIndicator(OperationLedger operations) {
        return new TroubleHealth(() -> Map.of("damaged", DamagedOriginals.count(operations)));
    }

    @Bean
    TroubleMetrics troubleMetrics(
            MeterRegistry registry,
            LetterReport letters,
            UnfinishedDesk thumbnails,
            OperationLedger operations) {
        return new TroubleMetrics(registry, letters, thumbnails, operations);
    }
}
