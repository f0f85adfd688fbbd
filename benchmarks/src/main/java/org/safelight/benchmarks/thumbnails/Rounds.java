package org.safelight.benchmarks.thumbnails;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Has peers take turns on each file, in rounds after a warm-up, since the machine's speed drifts.
 *
 * @param peers ours first
 */
record Rounds(List<Peer> peers, int rounds) {

    private static final int WARM_UP_ROUNDS = 1;
    private static final int WARM_UP_THUMBNAILS = 20;
    private static final double TURN_MILLIS = 150;
    private static final int MOST_A_TURN = 300;

    /** A file and what is to be said of it. */
    record Subject(Path file, String kind, double megapixels) {}

    /** Raw rows as they are kept. */
    record Results(LocalDate date, int cores, String jdk, List<Row> rows) {}

    List<Row> measure(List<Subject> subjects) {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            for (Subject subject : subjects) {
                peers.forEach(peer -> warmUp(peer, subject));
            }
        }
        return subjects.stream()
                .map(this::row)
                .peek(row -> System.err.println(row.summary()))
                .toList();
    }

    /** As many thumbnails as a peer has time for, so that the fast ones are compiled too. */
    private static void warmUp(Peer peer, Subject subject) {
        double once = peer.cost(subject.file(), 1).cpuMillis();
        peer.cost(subject.file(), (int) Math.clamp(2 * TURN_MILLIS / once, 1, WARM_UP_THUMBNAILS));
    }

    private Row row(Subject subject) {
        Map<Peer, Integer> iterations = new LinkedHashMap<>();
        for (Peer peer : peers) {
            double once = peer.cost(subject.file(), 3).cpuMillis();
            int enough = (int) Math.ceil(TURN_MILLIS / once);
            iterations.put(peer, Math.clamp(enough, 1, MOST_A_TURN));
        }
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        double allocated = 0;
        for (int round = 0; round < rounds; round++) {
            for (Peer peer : peers) {
                Peer.Cost cost = peer.cost(subject.file(), iterations.getOrDefault(peer, 1));
                figures.computeIfAbsent(peer.name(), name -> new ArrayList<>())
                        .add(cost.cpuMillis());
                allocated = peer.equals(peers.getFirst()) ? cost.allocatedBytes() : allocated;
            }
        }
        String name = subject.file().getFileName().toString();
        return new Row(name, subject.kind(), subject.megapixels(), figures, allocated);
    }

    static void keep(List<Row> rows, Path file) throws IOException {
        var results =
                new Results(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().toString(),
                        rows);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JsonMapper.builder()
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(results)
                        + "\n");
    }
}
