package org.safelight.benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * Starts the program in one of its shapes with nothing in it and uploads one photograph many times:
 * first one after the other, each followed until its thumbnail can be had, then from eight clients
 * at once, followed by the wait for the last thumbnail.
 *
 * <p>Arguments: {@code embedded} or {@code distributed}, a work folder that does not exist yet, a
 * JPEG file, the number of uploads. The current folder is the repository's root.
 */
final class Load {

    private static final int CLIENTS = 8;
    private static final int ONE_BY_ONE = 100;
    private static final int WARM_UP = 100;
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(10);

    private Load() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        String name = arguments[0];
        Path work = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        byte[] jpeg = Files.readAllBytes(Path.of(arguments[2]));
        var photographs = new Photographs(jpeg);
        int uploads = Integer.parseInt(arguments[3]);
        long started = System.nanoTime();
        try (Shape shape = Shape.start(name, work)) {
            say("%s shape, %d cores", name, Runtime.getRuntime().availableProcessors());
            say("ready after: %.1f s", secondsSince(started));
            say("resident, idle: %d MiB", shape.residentMebibytes());
            photographs.upload(shape.client(), WARM_UP, CLIENTS);
            awaitThumbnails(shape.client());
            oneByOne(shape.client(), photographs);
            allAtOnce(shape.client(), photographs, uploads, jpeg.length);
            say("resident, after the uploads: %d MiB", shape.residentMebibytes());
        }
    }

    private static void oneByOne(Client client, Photographs photographs)
            throws IOException, InterruptedException {
        double[] acknowledged = new double[ONE_BY_ONE];
        double[] developed = new double[ONE_BY_ONE];
        for (int i = 0; i < ONE_BY_ONE; i++) {
            byte[] photograph = photographs.next();
            long started = System.nanoTime();
            String photo = client.upload(photograph);
            acknowledged[i] = 1e3 * secondsSince(started);
            while (client.get(photo + "/thumbnail").statusCode() != 200) {
                Thread.sleep(1);
            }
            developed[i] = 1e3 * secondsSince(started);
        }
        sayTimes("acknowledged", acknowledged);
        sayTimes("thumbnail there", developed);
    }

    private static void allAtOnce(Client client, Photographs photographs, int uploads, int bytes)
            throws IOException, InterruptedException, ExecutionException {
        long started = System.nanoTime();
        photographs.upload(client, uploads, CLIENTS);
        double acknowledged = secondsSince(started);
        awaitThumbnails(client);
        double drained = secondsSince(started);
        say(
                "uploads of %,d bytes, %d clients: %.1f/s acknowledged",
                bytes, CLIENTS, uploads / acknowledged);
        say("thumbnails: %.1f/s from the first upload to the last thumbnail", uploads / drained);
    }

    static void awaitThumbnails(Client client) throws IOException, InterruptedException {
        long started = System.nanoTime();
        while (client.pending() > 0) {
            if (secondsSince(started) > LONGEST_DRAIN.toSeconds()) {
                throw new IllegalStateException("Some thumbnails are still missing");
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private static void sayTimes(String what, double[] milliseconds) {
        Arrays.sort(milliseconds);
        say(
                "one by one, %s after: median %.0f ms, 95 %% within %.0f ms",
                what,
                milliseconds[milliseconds.length / 2],
                milliseconds[milliseconds.length * 95 / 100]);
    }

    static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
