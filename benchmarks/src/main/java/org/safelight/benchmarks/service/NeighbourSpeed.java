package org.safelight.benchmarks.service;

import static org.safelight.benchmarks.service.Load.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * What a program that asks ten times as fast as its key allows costs everybody else: reads of a
 * photo at a fixed rate, alone and beside it, in turns.
 *
 * <p>Arguments: a work folder that does not exist yet, a JPEG file, the number of rounds, and the
 * seconds of a turn. The current folder is the repository's root.
 */
final class NeighbourSpeed {

    private static final int ALLOWED_A_SECOND = 20;
    private static final int TIMES_TOO_FAST = 10;
    private static final int READS_A_SECOND = 100;
    private static final int CONNECTIONS = 4;
    private static final String KEY = "X-API-Key: ";
    private static final int WARM_UP_ROUNDS = 5;

    private NeighbourSpeed() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        Path work = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        byte[] jpeg = Files.readAllBytes(Path.of(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        try (Shape shape = Shape.start("embedded", work)) {
            List<String> photo = List.of(shape.client().upload(jpeg));
            Load.awaitThumbnails(shape.client());
            String neighbour = KEY + shape.client().readingKey("");
            String hasty =
                    KEY
                            + shape.client()
                                    .readingKey(
                                            ",\"limits\":{\"perSecond\":%1$d,\"burst\":%1$d}"
                                                    .formatted(ALLOWED_A_SECOND));
            var reads = new Pace(photo, CONNECTIONS, READS_A_SECOND, seconds);
            var flood = new Pace(photo, CONNECTIONS, ALLOWED_A_SECOND * TIMES_TOO_FAST, seconds);
            List<Pace.Outcome> alone = new ArrayList<>();
            List<Pace.Outcome> beside = new ArrayList<>();
            for (int i = -WARM_UP_ROUNDS; i < rounds; i++) {
                Pace.Outcome quiet = good(reads.ask(neighbour, Shape.PORT, List.of()));
                var flooding = CompletableFuture.supplyAsync(() -> ask(flood, hasty));
                Pace.Outcome loud = good(reads.ask(neighbour, Shape.PORT, List.of()));
                long refused = flooding.get().bad();
                if (refused < (TIMES_TOO_FAST - 2L) * ALLOWED_A_SECOND * seconds) {
                    throw new IllegalStateException("Only %d were refused".formatted(refused));
                }
                if (i >= 0) {
                    alone.add(quiet);
                    beside.add(loud);
                }
            }
            sayResult(alone, beside, seconds);
        }
    }

    private static void sayResult(
            List<Pace.Outcome> alone, List<Pace.Outcome> beside, int seconds) {
        say("%d cores", Runtime.getRuntime().availableProcessors());
        say("%d rounds of %d s, %d reads a second", alone.size(), seconds, READS_A_SECOND);
        say("%-16s %8s %8s %8s", "", "alone ms", "beside", "of it");
        for (double percent : List.of(50.0, 90.0, 99.0)) {
            double quiet = Pace.Outcome.percentile(alone, percent);
            double loud = Pace.Outcome.percentile(beside, percent);
            say("p%-15.0f %8.2f %8.2f %8.2f", percent, quiet, loud, loud / quiet);
        }
    }

    private static Pace.Outcome good(Pace.Outcome outcome) {
        if (outcome.bad() > 0) {
            throw new IllegalStateException("%d of them were refused".formatted(outcome.bad()));
        }
        return outcome;
    }

    private static Pace.Outcome ask(Pace pace, String who) {
        try {
            return pace.ask(who, Shape.PORT, List.of());
        } catch (IOException | ExecutionException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
