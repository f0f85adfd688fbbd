package org.safelight.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import org.junit.jupiter.api.Test;
import org.safelight.access.key.TestClock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What every place that keeps budgets must do. */
public abstract class BudgetStoreContract {

    /** Six hours before midnight. */
    private static final Instant EVENING = Instant.parse("2026-06-21T18:00:00Z");

    private static final Instant MIDNIGHT = Instant.parse("2026-06-22T00:00:00Z");

    protected final TestClock clock = new TestClock(EVENING);

    /** That clock, as Bucket4j reads one. */
    protected final TimeMeter time =
            new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return TimeUnit.MILLISECONDS.toNanos(clock.millis());
                }

                @Override
                public boolean isWallClockBased() {
                    return true;
                }
            };

    /** Budgets of nobody yet, by that clock. */
    protected abstract BudgetStore budgets();

    protected Bucket ofAnna(long perSecond, long burst) {
        return budgets().open("anna", new Allowance(perSecond, burst).bandwidth());
    }

    @Test
    void asMuchAsTheBurstCanBeSpentAtOnce() {
        Bucket anna = ofAnna(1, 3);

        assertThat(IntStream.range(0, 3).allMatch(i -> anna.tryConsume(1))).isTrue();

        assertThat(anna.tryConsume(1)).isFalse();
    }

    @Test
    void itIsSaidHowLongToWait() {
        Bucket anna = ofAnna(2, 1);
        anna.tryConsume(1);

        var refused = anna.tryConsumeAndReturnRemaining(1);

        assertThat(refused.isConsumed()).isFalse();
        assertThat(Duration.ofNanos(refused.getNanosToWaitForRefill()))
                .isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void moreComesBackWithTime() {
        Bucket anna = ofAnna(2, 4);
        anna.tryConsume(4);

        clock.pass(Duration.ofSeconds(1));

        assertThat(anna.tryConsume(2)).isTrue();
        assertThat(anna.tryConsume(1)).isFalse();
    }

    @Test
    void whatWasGivenBackCanBeSpent() {
        Bucket anna = ofAnna(1, 1);
        anna.tryConsume(1);

        anna.addTokens(1);

        assertThat(anna.tryConsume(1)).isTrue();
    }

    @Test
    void twoBudgetsAreTwo() {
        Bucket anna = ofAnna(1, 1);
        Bucket ben = budgets().open("ben", new Allowance(1, 1).bandwidth());

        anna.tryConsume(1);

        assertThat(ben.tryConsume(1)).isTrue();
    }

    @Test
    void aDayEndsAtMidnightInUtcAndNotSooner() {
        Bucket anna = budgets().open("anna", Allowance.daily(5, MIDNIGHT));
        assertThat(anna.tryConsume(5)).isTrue();

        clock.pass(Duration.ofHours(6).minusMillis(1));
        assertThat(anna.getAvailableTokens()).isZero();

        clock.pass(Duration.ofMillis(1));
        assertThat(anna.getAvailableTokens()).isEqualTo(5);
    }
}
