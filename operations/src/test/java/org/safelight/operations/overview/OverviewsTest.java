package org.safelight.operations.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.operations.overview.OverviewPart.Told;
import org.springframework.boot.health.contributor.Status;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** An overview tells what it can, and names who is silent. */
class OverviewsTest {

    private record Part(String name, Supplier<Told> telling) implements OverviewPart {

        @Override
        public Told tell() {
            return telling.get();
        }
    }

    private static Overview look(OverviewPart... parts) {
        try (var overviews =
                new Overviews(List.of(parts), Duration.ofMillis(500), InstantSource.system())) {
            return overviews.look();
        }
    }

    private static Told well(Object facts) {
        return new Told(facts, List.of(), List.of());
    }

    @Test
    void whereAllIsWellItIsUp() {
        Overview overview = look(new Part("thumbnails", () -> well(7)));

        assertThat(overview.status()).isEqualTo("up");
        assertThat(overview.parts()).isEqualTo(Map.of("thumbnails", 7));
    }

    @Test
    void whatIsWrongIsSaid() {
        Overview overview =
                look(
                        new Part(
                                "letters",
                                () -> new Told(3, List.of("letters: 3"), List.of("north"))));

        assertThat(overview.status()).isEqualTo("degraded");
        assertThat(overview.troubles()).containsExactly("letters: 3");
        assertThat(overview.silent()).containsExactly("north");
    }

    @Test
    void whoFailsOrNeverAnswersIsNamedAndTheOthersAreHeard() {
        var never = new CountDownLatch(1);
        Overview overview =
                look(
                        new Part(
                                "lost",
                                () -> {
                                    try {
                                        never.await();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                    return well(0);
                                }),
                        new Part(
                                "broken",
                                () -> {
                                    throw new IllegalStateException("no database");
                                }),
                        new Part("thumbnails", () -> well(7)));

        assertThat(overview.silent()).containsExactlyInAnyOrder("lost", "broken");
        assertThat(overview.parts()).isEqualTo(Map.of("thumbnails", 7));
        assertThat(overview.status()).isEqualTo("degraded");
    }

    @Test
    void troubleIsDegradedAndNotDown() {
        assertThat(new TroubleHealth(() -> Map.of("failed", 0L)).health().getStatus())
                .isEqualTo(Status.UP);
        var troubled = new TroubleHealth(() -> Map.of("failed", 2L, "stuck", 0L)).health();
        assertThat(troubled.getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(troubled.getDetails()).containsEntry("failed", 2L);
    }
}
