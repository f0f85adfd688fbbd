package org.safelight.benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * How fast a backlog drains with one and with two thumbnail nodes of one worker each: photos are
 * uploaded while no node is there, then one begins; and the same with two.
 *
 * <p>Arguments: a work folder that does not exist yet, a JPEG file, the number of uploads. The
 * current folder is the repository's root.
 */
final class Drain {

    private static final int CLIENTS = 4;
    private static final Map<String, String> ONE_WORKER =
            Map.of("SAFELIGHT_THUMBNAILS_WORKERS", "1");

    private Drain() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        Path work = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        var photographs = new Photographs(Files.readAllBytes(Path.of(arguments[1])));
        int uploads = Integer.parseInt(arguments[2]);
        try (Distributed shape = Distributed.start(work, 0)) {
            for (int nodes : List.of(1, 2)) {
                photographs.upload(shape.client(), uploads, CLIENTS);
                drain(shape, nodes);
            }
        }
    }

    private static void drain(Distributed shape, int nodes)
            throws IOException, InterruptedException {
        int backlog = shape.client().pending();
        for (int i = 0; i < nodes; i++) {
            shape.addThumbnailNode(ONE_WORKER);
        }
        while (shape.client().pending() > 0.9 * backlog) {
            Thread.sleep(20);
        }
        int left = shape.client().pending();
        long started = System.nanoTime();
        while (shape.client().pending() > 0.1 * backlog) {
            Thread.sleep(20);
        }
        double rate = (left - shape.client().pending()) / Load.secondsSince(started);
        Load.awaitThumbnails(shape.client());
        Load.say("%d nodes: %.1f thumbnails/s out of a backlog of %d", nodes, rate, backlog);
        shape.endThumbnailNodes();
    }
}
