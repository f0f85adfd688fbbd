package org.safelight.benchmarks.thumbnails;

import org.safelight.benchmarks.processor.ProcessorTime;
import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.ImageInspector;
import org.safelight.media.imaging.ImageLimits;
import org.safelight.media.imaging.InMemorySource;
import org.safelight.media.imaging.ThumbnailPipeline;
import org.safelight.media.imaging.ThumbnailRecipe;
import org.safelight.media.imaging.UnreadableImageException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives every file of some folders to the pipeline, as an upload and its rendering would, and
 * counts how they end. What may not happen is an exception that nobody declared, a file that takes
 * longer than two seconds, and the end of this process. Time is that of processors, of this process
 * and those below it, ended ones too, since by the clock a busy machine makes any file slow.
 *
 * <p>Arguments: folders, read with all that is in them.
 */
final class HostileFiles {

    private static final double LONGEST_SECONDS = 2;
    private static final double TICKS_A_SECOND = 100;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private int files;
    private int tooSlow;
    private double slowest;
    private double slowestByClock;

    public static void main(String[] folders) throws IOException {
        var run = new HostileFiles();
        try (var pipeline =
                new ThumbnailPipeline(ThumbnailRecipe.DEFAULT, ImageLimits.DEFAULT, 1)) {
            for (String folder : folders) {
                for (Path file : filesBelow(Path.of(folder))) {
                    run.take(pipeline, file);
                }
            }
        }
        run.print();
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void take(ThumbnailPipeline pipeline, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        double before = processorSeconds();
        long started = System.nanoTime();
        String outcome = outcome(pipeline, bytes, file);
        double byClock = (System.nanoTime() - started) / 1e9;
        double seconds = processorSeconds() - before;
        files++;
        outcomes.merge(outcome, 1, Integer::sum);
        slowest = Math.max(slowest, seconds);
        slowestByClock = Math.max(slowestByClock, byClock);
        if (seconds > LONGEST_SECONDS) {
            tooSlow++;
            System.out.printf(
                    Locale.ROOT,
                    "%.1f s, %.1f s by the clock, %s: %s%n",
                    seconds,
                    byClock,
                    outcome,
                    file);
        }
    }

    /** Of this process, of those below it, and of those that were, as proc(5) counts them. */
    private static double processorSeconds() throws IOException {
        long living =
                ProcessorTime.of(ProcessHandle.current()).nanos().values().stream()
                        .mapToLong(nanos -> nanos)
                        .sum();
        String status = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
        double ended = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        return living / 1e9 + ended / TICKS_A_SECOND;
    }

    private static String outcome(ThumbnailPipeline pipeline, byte[] bytes, Path file) {
        try {
            Optional<ImageFormat> format = ImageInspector.formatOf(bytes);
            if (format.isEmpty()) {
                return "refused by its first bytes";
            }
            var source = new InMemorySource(bytes);
            new ImageInspector(ImageLimits.DEFAULT).inspect(source);
            pipeline.render(source, format.get());
            return "rendered";
        } catch (UnreadableImageException refused) {
            return "refused as " + refused.reason();
        } catch (IOException | RuntimeException | StackOverflowError unchecked) {
            System.out.println(unchecked + ": " + file);
            return "ENDED BY " + unchecked.getClass().getSimpleName();
        }
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%,d files, slowest %.2f s, by the clock %.2f s%n",
                files,
                slowest,
                slowestByClock);
        outcomes.forEach((outcome, count) -> System.out.printf("%,7d %s%n", count, outcome));
        System.out.printf("%,7d took longer than %.0f s%n", tooSlow, LONGEST_SECONDS);
    }
}
