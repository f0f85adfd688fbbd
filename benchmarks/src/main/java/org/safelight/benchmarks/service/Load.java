package org.safelight.benchmarks.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts the service on an empty folder and uploads one photograph many times, each time with
 * another comment in it, from eight clients at once; then waits for the last thumbnail.
 *
 * <p>Arguments: the executable jar, a work folder that does not exist yet, a JPEG file, the number
 * of uploads.
 */
final class Load {

    private static final int CLIENTS = 8;
    private static final int COMMENT_MARKER = 0xFFFE; // ITU-T T.81, B.2.4.5
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(10);

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        Path work = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        byte[] photograph = Files.readAllBytes(Path.of(arguments[2]));
        int uploads = Integer.parseInt(arguments[3]);
        try (Service service = Service.start(Path.of(arguments[0]), work.resolve("data"))) {
            System.out.printf(
                    Locale.ROOT, "%d cores%n", Runtime.getRuntime().availableProcessors());
            System.out.printf(
                    Locale.ROOT, "first 200 after start: %.1f s%n", seconds(service.startTime()));
            System.out.printf(Locale.ROOT, "resident, idle: %d MiB%n", service.residentMebibytes());
            long started = System.nanoTime();
            upload(service, photograph, uploads);
            double acknowledged = secondsSince(started);
            awaitThumbnails(service, started);
            double drained = secondsSince(started);
            System.out.printf(
                    Locale.ROOT,
                    "uploads of %,d bytes, %d clients: %.1f/s acknowledged%n",
                    photograph.length,
                    CLIENTS,
                    uploads / acknowledged);
            System.out.printf(
                    Locale.ROOT,
                    "thumbnails: %.1f/s from the first upload to the last thumbnail%n",
                    uploads / drained);
            System.out.printf(
                    Locale.ROOT,
                    "resident, after %d uploads: %d MiB%n",
                    uploads,
                    service.residentMebibytes());
        }
        try (Service again = Service.start(Path.of(arguments[0]), work.resolve("data"))) {
            System.out.printf(
                    Locale.ROOT, "first 200 after a restart: %.1f s%n", seconds(again.startTime()));
        }
    }

    private static void upload(Service service, byte[] photograph, int uploads)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> uploadUntil(service, photograph, next, uploads)));
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
    }

    private static boolean uploadUntil(
            Service service, byte[] photograph, AtomicInteger next, int uploads)
            throws IOException, InterruptedException {
        for (int i = next.getAndIncrement(); i < uploads; i = next.getAndIncrement()) {
            int status = service.upload(commented(photograph, i)).statusCode();
            if (status != 201) {
                throw new IllegalStateException("An upload was answered " + status);
            }
        }
        return true;
    }

    /** The same picture with a comment segment after SOI, so that its bytes are new. */
    private static byte[] commented(byte[] jpeg, int number) {
        ByteBuffer comment = ByteBuffer.allocate(8);
        comment.putShort((short) COMMENT_MARKER).putShort((short) 6).putInt(number);
        byte[] copy = Arrays.copyOf(jpeg, jpeg.length + comment.capacity());
        System.arraycopy(comment.array(), 0, copy, 2, comment.capacity());
        System.arraycopy(jpeg, 2, copy, 2 + comment.capacity(), jpeg.length - 2);
        return copy;
    }

    private static void awaitThumbnails(Service service, long started)
            throws IOException, InterruptedException {
        while (secondsSince(started) < seconds(LONGEST_DRAIN)) {
            if (isDrained(service)) {
                return;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new IllegalStateException("Some thumbnails are still missing");
    }

    private static boolean isDrained(Service service) throws IOException, InterruptedException {
        String token = "";
        do {
            String page = service.get("/api/v1/photos?pageSize=500" + token).body();
            if (page.contains("\"PENDING\"")) {
                return false;
            }
            int next = page.indexOf("\"nextPageToken\":\"");
            token =
                    next < 0
                            ? ""
                            : "&pageToken="
                                    + page.substring(next + 17, page.indexOf('"', next + 17));
        } while (!token.isEmpty());
        return true;
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
