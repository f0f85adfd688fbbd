package org.safelight.operations.overview;

import org.safelight.operations.damage.DamagedOriginals;
import org.safelight.operations.deadletter.LetterBoard;
import org.safelight.operations.overview.OverviewPart.Told;
import org.safelight.operations.processor.ProcessReports;
import org.safelight.operations.processor.Processor;
import org.safelight.operations.processor.Processors;
import org.safelight.operations.processor.web.ProcessorResource;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.task.OperationStore;
import org.safelight.operations.task.web.OperationResource;
import org.safelight.operations.thumbnail.UnfinishedDesk;
import org.safelight.operations.thumbnail.UnfinishedThumbnails.Counts;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The parts of an overview that are told here. */
final class Parts {

    /** What is told every ten seconds at least was not told for a while. */
    private static final Duration LATELY = Duration.ofSeconds(30);

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private Parts() {}

    private record Part(String name, Supplier<Told> telling) implements OverviewPart {

        @Override
        public Told tell() {
            return telling.get();
        }
    }

    static OverviewPart processors(
            ProcessReports reports, Processors processors, InstantSource clock) {
        return new Part("processors", () -> processors(reports, processors.all(), clock.instant()));
    }

    /** A process that has ended in good order has taken its report with it. */
    private static Told processors(ProcessReports reports, List<Processor> all, Instant now) {
        List<String> troubles = new ArrayList<>();
        for (Processor processor : all) {
            processor
                    .errors()
                    .forEach(error -> troubles.add(processor.name() + " is stuck: " + error));
        }
        List<String> silent =
                reports.since(now.minus(REMEMBERED)).stream()
                        .filter(it -> it.at().isBefore(now.minus(LATELY)))
                        .map(it -> "process " + it.process())
                        .toList();
        return new Told(all.stream().map(ProcessorResource::of).toList(), troubles, silent);
    }

    static OverviewPart deadLetters(LetterBoard board, InstantSource clock) {
        return new Part("deadLetters", () -> deadLetters(board.counts(), clock.instant()));
    }

    private static Told deadLetters(List<LetterBoard.Count> counts, Instant now) {
        List<String> troubles = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (LetterBoard.Count count : counts) {
            if (count.letters() > 0) {
                troubles.add(
                        "%s has dead letters: %d".formatted(count.processor(), count.letters()));
            }
            if (count.at().isBefore(now.minus(LATELY))) {
                silent.add("processor " + count.processor());
            }
        }
        return new Told(counts, troubles, silent);
    }

    static OverviewPart thumbnails(UnfinishedDesk desk) {
        return new Part("thumbnails", () -> thumbnails(desk.counts()));
    }

    private static Told thumbnails(Counts counts) {
        List<String> troubles = new ArrayList<>();
        if (counts.stuck() > 0) {
            troubles.add("Thumbnails are stuck: " + counts.stuck());
        }
        if (counts.failed() > 0) {
            troubles.add("Thumbnails have failed: " + counts.failed());
        }
        return new Told(counts, troubles, List.of());
    }

    static OverviewPart originals(OperationLedger operations) {
        return new Part("originals", () -> originals(DamagedOriginals.count(operations)));
    }

    private static Told originals(long damaged) {
        return new Told(
                Map.of("damaged", damaged),
                damaged == 0 ? List.of() : List.of("Originals are damaged or lost: " + damaged),
                List.of());
    }

    static OverviewPart operations(OperationStore operations) {
        return new Part(
                "operations",
                () ->
                        new Told(
                                operations.running().stream().map(OperationResource::of).toList(),
                                List.of(),
                                List.of()));
    }

    /** The health of the process that answers. */
    static OverviewPart health(HealthEndpoint health) {
        return new Part("health", () -> health(health.health().getStatus()));
    }

    private static Told health(Status status) {
        boolean well = status.equals(Status.UP) || status.equals(TroubleHealth.DEGRADED);
        return new Told(
                Map.of("status", status.getCode()),
                well ? List.of() : List.of("The health of this process is " + status.getCode()),
                List.of());
    }
}
