package org.safelight.endtoend.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures what a program that asks ten times as fast as its key allows costs everybody else. Only
 * a quiet machine can say that, so it runs with {@code -Dsafelight.measure=true} only.
 */
@EmbeddedOnly
@EnabledIfSystemProperty(named = "safelight.measure", matches = "true")
class NeighboursTest {

    private static final int ALLOWED_PER_SECOND = 20;
    private static final int TIMES_TOO_FAST = 10;
    private static final int READS_PER_SECOND = 100;
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final double MOST_MORE = 1.1;

    /** The best of several rounds each: whatever else the machine does only ever adds. */
    @Test
    void whoIsTooFastIsToldSoAndNobodyElseWaits() throws IOException {
        try (var application = EmbeddedApplication.fresh(Map.of())) {
            application.start();
            var safelight = SafelightClient.of(application);
            String path = "/api/v1/photos/" + safelight.uploadAndDevelop(Pictures.any());
            Map<String, Integer> limits =
                    Map.of("perSecond", ALLOWED_PER_SECOND, "burst", ALLOWED_PER_SECOND);
            Http program =
                    safelight
                            .keys()
                            .client(
                                    safelight
                                            .keys()
                                            .make(List.of("read"), Map.of("limits", limits)))
                            .http();
            // By a key, too: a password is hashed anew from time to time, which all wait for.
            Http neighbour = safelight.keys().client("read").http();
            round(neighbour, path);
            List<Double> alone = new ArrayList<>();
            List<Double> beside = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                alone.add(round(neighbour, path));
                try (var flood = new Flood(program, path)) {
                    beside.add(round(neighbour, path));
                    assertThat(flood.refused.get()).isGreaterThan(flood.granted.get() * 5);
                }
            }
            System.out.printf("p99 alone %s ms, beside %s ms%n", alone, beside);
            assertThat(Collections.min(beside)).isLessThan(Collections.min(alone) * MOST_MORE);
        }
    }

    /** The 99th percentile of reads at a fixed rate, in milliseconds. */
    private static double round(Http http, String path) {
        List<Long> taken = new ArrayList<>();
        long start = System.nanoTime();
        long step = 1_000_000_000L / READS_PER_SECOND;
        for (int i = 0; i < ROUND.toSeconds() * READS_PER_SECOND; i++) {
            long due = start + i * step;
            LockSupport.parkNanos(due - System.nanoTime());
            http.get(path).expecting(200);
            taken.add(System.nanoTime() - due);
        }
        Collections.sort(taken);
        return taken.get(taken.size() * 99 / 100) / 1e6;
    }

    /** A program that knows no limits. */
    private static final class Flood implements AutoCloseable {

        private final AtomicInteger granted = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);

        Flood(Http program, String path) {
            long micros = 1_000_000L / (ALLOWED_PER_SECOND * TIMES_TOO_FAST);
            var _ =
                    clock.scheduleAtFixedRate(
                            () -> {
                                var answer = program.get(path);
                                boolean told = answer.header("Retry-After").isPresent();
                                (answer.status() == 429 && told ? refused : granted)
                                        .incrementAndGet();
                            },
                            0,
                            micros,
                            TimeUnit.MICROSECONDS);
        }

        @Override
        public void close() {
            clock.close();
        }
    }
}
