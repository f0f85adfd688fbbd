package org.safelight.benchmarks.thumbnails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * CPU time to a 200 px wide JPEG of quality 85, ours beside libvips, sharp and GraphicsMagick.
 *
 * <p>Arguments: the folder of photographs, at least one of 12 MP among them, a folder for generated
 * images, the file for raw rows, and the number of rounds.
 */
final class CpuTime {

    private static final String OURS = "safelight";
    private static final String VIPS = "libvips";
    private static final String SHARP = "sharp";
    private static final String GM = "graphicsmagick";
    private static final double SMALLEST_MEGAPIXELS = 2;
    private static final double LARGE_MEGAPIXELS = 12;

    public static void main(String[] arguments) throws IOException {
        Path photographs = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[3]);
        List<Path> images = new ArrayList<>(photographsOf(photographs));
        images.addAll(GeneratedImages.in(Path.of(arguments[1]), large(images)));
        List<Row> rows = measure(images, rounds);
        Rounds.keep(rows, Path.of(arguments[2]));
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
                Peer sharp = Peer.start(SHARP, List.of("node", "benchmarks/sharp.mjs"));
                Peer gm = Peer.java(GM, GraphicsMagickPeer.class)) {
            var turns = new Rounds(List.of(ours, vips, sharp, gm), rounds);
            return turns.measure(images.stream().map(CpuTime::subject).toList());
        }
    }

    private static Rounds.Subject subject(Path image) {
        SourceFile source = SourceFile.of(image);
        return new Rounds.Subject(image, source.kind(), source.megapixels());
    }

    private static void print(List<Row> rows) {
        System.out.printf(
                Locale.ROOT,
                "%d cores, JDK %s%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        System.out.printf(
                Locale.ROOT,
                "CPU ms a thumbnail, median%n%-34s %-11s %6s %9s %9s %9s %9s %7s %7s %7s%n",
                "file",
                "kind",
                "MP",
                OURS,
                VIPS,
                SHARP,
                "gm",
                "/vips",
                "/sharp",
                "kB");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %-11s %6.1f %9.2f %9.2f %9.2f %9.2f %7.2f %7.2f %7.0f%n",
                    row.file(),
                    row.kind(),
                    row.megapixels(),
                    row.median(OURS),
                    row.median(VIPS),
                    row.median(SHARP),
                    row.median(GM),
                    row.ratio(OURS, VIPS),
                    row.ratio(OURS, SHARP),
                    row.allocated() / 1e3);
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
                "geometric mean, %-30s (%d files): %.2f of libvips, %.2f of sharp, worst %.2f%n",
                what,
                chosen.size(),
                mean(chosen, VIPS),
                mean(chosen, SHARP),
                chosen.stream()
                        .mapToDouble(row -> Math.max(row.ratio(OURS, VIPS), row.ratio(OURS, SHARP)))
                        .max()
                        .orElse(Double.NaN));
    }

    private static double mean(List<Row> rows, String other) {
        return Math.exp(
                rows.stream()
                        .mapToDouble(row -> Math.log(row.ratio(OURS, other)))
                        .average()
                        .orElse(Double.NaN));
    }
}
