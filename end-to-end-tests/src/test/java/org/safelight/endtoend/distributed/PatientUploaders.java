package org.safelight.endtoend.distributed;

import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.client.Upload;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Some clients that each upload one photo after the other. They send again what was answered 503,
 * as {@code Retry-After} asks them to, and what broke off on its way. Any other refusal ends them.
 */
final class PatientUploaders implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final int MOST_TRIES = 600;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SafelightClient safelight;
    private final AtomicInteger left;
    private final Duration rest;
    private final Map<String, Picture> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    PatientUploaders(SafelightClient safelight, int photos) {
        this(safelight, photos, Duration.ZERO);
    }

    /** As many, spread over some time. */
    PatientUploaders(SafelightClient safelight, int photos, Duration time) {
        this.safelight = safelight;
        this.left = new AtomicInteger(photos);
        this.rest = time.multipliedBy(CLIENTS).dividedBy(photos);
    }

    /** Begins, and returns what waits for the last acknowledgement. */
    Callable<Map<String, Picture>> begin() {
        var uploads =
                Stream.generate(() -> clients.submit(this::uploadAll)).limit(CLIENTS).toList();
        return () -> {
            for (var upload : uploads) {
                upload.get();
            }
            return Map.copyOf(acknowledged);
        };
    }

    /** How many were acknowledged so far. */
    int acknowledged() {
        return acknowledged.size();
    }

    /** How often something had to be sent again. */
    int sentAgain() {
        return sentAgain.get();
    }

    /** How often nobody can say whether what was sent has arrived. */
    int brokenOff() {
        return brokenOff.get();
    }

    private void uploadAll() {
        while (left.getAndDecrement() > 0) {
            Picture picture = Pictures.jpeg(300, 200);
            acknowledged.put(untilTaken(picture), picture);
            LockSupport.parkNanos(rest.toNanos());
        }
    }

    private String untilTaken(Picture picture) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                Answer answer = safelight.tryUpload(picture);
                if (answer.status() == 200 || answer.status() == 201) {
                    return Upload.in(answer).photo();
                }
                if (answer.status() != 503) {
                    answer.expectingProblem(502, "bad-gateway");
                    brokenOff.incrementAndGet();
                }
            } catch (UncheckedIOException gone) {
                brokenOff.incrementAndGet();
            }
            // Nobody acknowledged it; the same again does no harm.
            sentAgain.incrementAndGet();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("Not taken after " + MOST_TRIES + " tries");
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
