package org.safelight.endtoend.durability;

import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Some clients that upload one photo after the other until the service breaks off. */
final class Uploaders {

    private static final int CLIENTS = 3;

    private final SafelightClient safelight;
    private final Ledger ledger;
    private final AtomicInteger acknowledged = new AtomicInteger();

    Uploaders(SafelightClient safelight, Ledger ledger) {
        this.safelight = safelight;
        this.ledger = ledger;
    }

    /** How many uploads were acknowledged so far. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** Uploads until a request fails, while the other party does its work. */
    void uploadDuring(Runnable mischief) throws Exception {
        var stopped = new AtomicBoolean();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            var uploads =
                    Stream.generate(() -> clients.submit(() -> uploadUntil(stopped)))
                            .limit(CLIENTS)
                            .toList();
            mischief.run();
            stopped.set(true);
            for (Future<?> upload : uploads) {
                upload.get();
            }
        }
    }

    private void uploadUntil(AtomicBoolean stopped) {
        try {
            while (!stopped.get()) {
                Picture picture = Pictures.jpeg(300, 200);
                ledger.enter(safelight.upload(picture).photo(), picture);
                acknowledged.incrementAndGet();
            }
        } catch (UncheckedIOException brokenOff) {
            // As expected: nobody acknowledged this one.
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger failed", e);
        }
    }
}
