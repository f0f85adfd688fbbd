package org.safelight.operations.overview;

import org.safelight.operations.overview.OverviewPart.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks all parts at once, and waits for none of them longer than is bearable. */
public final class Overviews implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Overviews.class);
    private static final int MOST_THREADS = 32;

    private final List<OverviewPart> parts;
    private final Duration patience;
    private final InstantSource clock;
    private final ExecutorService threads =
            new ThreadPoolExecutor(
                    0,
                    MOST_THREADS,
                    10,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Thread.ofPlatform().name("overview-", 0).daemon().factory(),
                    new ThreadPoolExecutor.AbortPolicy());

    public Overviews(List<OverviewPart> parts, Duration patience, InstantSource clock) {
        this.parts = List.copyOf(parts);
        this.patience = patience;
        this.clock = clock;
    }

    /** How things are now. */
    public Overview look() {
        long end = System.nanoTime() + patience.toNanos();
        Map<String, Future<Told>> asked = new LinkedHashMap<>();
        parts.forEach(part -> asked.put(part.name(), threads.submit(part::tell)));
        List<String> troubles = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        Map<String, Object> told = new LinkedHashMap<>();
        asked.forEach(
                (name, answer) -> {
                    try {
                        Told it = answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                        told.put(name, it.facts());
                        troubles.addAll(it.troubles());
                        silent.addAll(it.silent());
                    } catch (TimeoutException | ExecutionException e) {
                        boolean _ = answer.cancel(true);
                        silent.add(name);
                        log.warn("The overview has no {}", name, e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        silent.add(name);
                    }
                });
        boolean well = troubles.isEmpty() && silent.isEmpty();
        return new Overview(clock.instant(), well ? "up" : "degraded", troubles, silent, told);
    }

    @Override
    public void close() {
        List<Runnable> _ = threads.shutdownNow();
    }
}
