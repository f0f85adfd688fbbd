package org.safelight.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

class ViewProgressTest {

    private final AtomicLong position = new AtomicLong(5);

    @Test
    void whatIsShownAlreadyNeedsNoWait() throws InterruptedException {
        assertThat(new ViewProgress(position::get, Duration.ZERO).reaches(5)).isTrue();
    }

    @Test
    void aReaderWaitsUntilTheViewIsThere() throws Exception {
        var progress = new ViewProgress(position::get, Duration.ofSeconds(10));
        var reached = CompletableFuture.supplyAsync(() -> reaches(progress, 7));

        position.set(6);
        assertThat(reached).isNotDone();
        position.set(7);

        assertThat(reached.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void patienceEnds() throws InterruptedException {
        assertThat(new ViewProgress(position::get, Duration.ofMillis(20)).reaches(6)).isFalse();
    }

    private static boolean reaches(ViewProgress progress, long event) {
        try {
            return progress.reaches(event);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
