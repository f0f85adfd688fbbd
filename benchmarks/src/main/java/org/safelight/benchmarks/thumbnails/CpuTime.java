package org.safelight.benchmarks.thumbnails;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * CPU time to a 200 px wide JPEG of quality 85, ours beside libvips and sharp. The peers take turns
 * on each file, in at least five rounds after a warm-up, since the machine's speed drifts.
 *
 * <p>Arguments: the folder of photographs, at least one of 12 MP among them, a folder for generated
 * images and raw rows, and the number of rounds.
 */
final class CpuTime {

    private static final String OURS = "safelight";
    private static final String VIPS = "libvips";
    private static final String SHARP = "sharp";
    private static final int WARM_UP_THUMBNAILS = 12;
    private static final double SMALLEST_MEGAPIXELS = 2;
    private static final double LARGE_MEGAPIXELS = 12;

    public static void main(String[] arguments) throws IOException {
        Path photographs = Path.of(arguments[0]);
        Path work = Path.of(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        List<Path> images = new ArrayList<>(photographsOf(photographs));
        images.addAll(GeneratedImages.in(work.resolve("images"), large(images)));
        List<Row> rows = measure(images, rounds);
        Files.writeString(
                work.resolve("cpu-time.json"),
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(rows));
        print(rows);
    }

    private static List<Path> photographsOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .filter(file -> SourceFile.of(file).megapixels() >= SMALLEST_MEGAPIXELS)
                    .sorted()
                    .toList();
        }
    }

    private static Path large(List<Path> photographs) {
        return photographs.stream()
                .filter(file -> SourceFile.of(file).megapixels() >= LARGE_MEGAPIXELS)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No photograph of 12 MP or more"));
    }

    private static List<Row> measure(List<Path> images, int rounds) throws IOException {
        try (Peer ours = Peer.java(OURS, SafelightPeer.class);
                Peer vips = Peer.java(VIPS, LibvipsPeer.class);
                Peer sharp = Peer.start(SHARP, List.of("node", "benchmarks/sharp.mjs"))) {
            List<Peer> peers = List.of(ours, vips, sharp);
            for (Path image : images) {
                peers.forEach(peer -> peer.cpuMillis(image, WARM_UP_THUMBNAILS));
            }
            List<Row> rows = new ArrayList<>();
            for (Path image : images) {
                rows.add(row(image, peers, rounds));
            }
            return rows;
        }
    }

    private static Row row(Path image, List<Peer> peers, int rounds) throws IOException {
        SourceFile source = SourceFile.of(image);
        int iterations = source.megapixels() > 40 ? 5 : 10;
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Peer peer : peers) {
                figures.computeIfAbsent(peer.name(), name -> new ArrayList<>())
                        .add(peer.cpuMillis(image, iterations));
            }
        }
        return new Row(image.getFileName().toString(), source.kind(), source.megapixels(), figures);
    }

    private static void print(List<Row> rows) {
        System.out.printf(
                Locale.ROOT,
                "%d cores, JDK %s%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        System.out.printf(
                Locale.ROOT,
                "CPU ms a thumbnail, median%n%-34s %-11s %6s %9s %9s %9s %7s %7s%n",
                "file",
                "kind",
                "MP",
                OURS,
                VIPS,
                SHARP,
                "/vips",
                "/sharp");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %-11s %6.1f %9.2f %9.2f %9.2f %7.2f %7.2f%n",
                    row.file(),
                    row.kind(),
                    row.megapixels(),
                    row.median(OURS),
                    row.median(VIPS),
                    row.median(SHARP),
                    row.ratio(OURS, VIPS),
                    row.ratio(OURS, SHARP));
        }
        mean(
                "baseline of 12 MP and more",
                rows,
                row -> row.kind().equals("baseline") && row.megapixels() >= LARGE_MEGAPIXELS);
        mean(
                "progressive of 12 MP and more",
                rows,
                row -> row.kind().equals("progressive") && row.megapixels() >= LARGE_MEGAPIXELS);
        mean("2 to 12 MP", rows, row -> row.megapixels() < LARGE_MEGAPIXELS);
    }

    private static void mean(String what, List<Row> rows, Predicate<Row> which) {
        List<Row> chosen = rows.stream().filter(which).toList();
        System.out.printf(
                Locale.ROOT,
                "geometric mean, %-30s (%d files): %.2f of libvips, %.2f of sharp%n",
                what,
                chosen.size(),
                mean(chosen, VIPS),
                mean(chosen, SHARP));
    }

    private static double mean(List<Row> rows, String other) {
        return Math.exp(
                rows.stream()
                        .mapToDouble(row -> Math.log(row.ratio(OURS, other)))
                        .average()
                        .orElse(Double.NaN));
    }
}
