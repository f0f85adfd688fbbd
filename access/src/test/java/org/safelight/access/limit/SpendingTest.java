package org.safelight.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;

import org.junit.jupiter.api.Test;
import org.safelight.access.address.Networks;
import org.safelight.access.key.ApiKey;
import org.safelight.access.key.KeyLimits;
import org.safelight.access.key.KeySecret;
import org.safelight.access.key.Scope;
import org.safelight.access.key.TestClock;
import org.safelight.access.limit.local.LocalBudgets;
import org.safelight.contract.UserId;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class SpendingTest {

    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");

    private final TestClock clock = new TestClock(NOON);
    private final TimeMeter time =
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

    private static LimitSettings reads(long perSecond, long burst, long perDay) {
        return new LimitSettings(
                perSecond, burst, 100, 100, 100, 100, perDay, 30, 100, DataSize.ofBytes(0));
    }

    private Spending spending(LimitSettings settings) {
        return new Spending(new LocalBudgets(time), settings, clock);
    }

    private static ApiKey key(KeyLimits limits) {
        return new ApiKey(
                KeySecret.fresh().id(),
                new UserId("anna"),
                "Frame",
                Set.of(Scope.READ),
                NOON,
                null,
                Networks.ANYWHERE,
                limits,
                true,
                null);
    }

    private static boolean isGranted(Verdict verdict) {
        return verdict instanceof Verdict.Granted;
    }

    @Test
    void whoHasSpentTheBurstWaitsForTheRate() {
        Spending spending = spending(reads(1, 2, 1000));
        var anna = List.of(spending.ofPerson("anna"));
        spending.spend(anna, Budget.READS);
        spending.spend(anna, Budget.READS);

        assertThat(spending.spend(anna, Budget.READS))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> {
                            assertThat(refused.word()).isEqualTo("reads");
                            assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(1));
                        });
        clock.pass(Duration.ofSeconds(1));
        assertThat(isGranted(spending.spend(anna, Budget.READS))).isTrue();
    }

    @Test
    void whoUploadsALotCanStillLook() {
        Spending spending = spending(reads(1, 1, 1000));
        var anna = List.of(spending.ofPerson("anna"));
        while (isGranted(spending.spend(anna, Budget.UPLOADS))) {}

        assertThat(isGranted(spending.spend(anna, Budget.READS))).isTrue();
    }

    @Test
    void anothersBudgetIsAnothers() {
        Spending spending = spending(reads(1, 1, 1000));
        spending.spend(List.of(spending.ofPerson("anna")), Budget.READS);

        assertThat(isGranted(spending.spend(List.of(spending.ofPerson("ben")), Budget.READS)))
                .isTrue();
    }

    @Test
    void aKeyIsChargedAndItsOwnerToo() {
        Spending spending = spending(reads(100, 100, 1000));
        ApiKey key = key(KeyLimits.NONE);
        spending.spend(List.of(spending.ofKey(key), spending.ofPerson("anna")), Budget.READS);
        spending.spend(List.of(spending.ofPerson("anna")), Budget.READS);

        assertThat(spending.useOf(key).today()).isEqualTo(1);
        assertThat(spending.useOf("anna").today()).isEqualTo(2);
    }

    @Test
    void aKeyHasItsOwnersPlanOrLess() {
        Spending spending = spending(reads(10, 100, 1000));

        Use own = spending.useOf(key(new KeyLimits(5L, 7L, null)));
        Use greedy = spending.useOf(key(new KeyLimits(50L, 500L, 5000L)));

        assertThat(own.reads()).isEqualTo(new Allowance(5, 7));
        assertThat(own.perDay()).isEqualTo(1000);
        assertThat(greedy.reads()).isEqualTo(new Allowance(10, 100));
        assertThat(greedy.perDay()).isEqualTo(1000);
    }

    @Test
    void whatAKeyIsRefusedItsOwnerIsNotCharged() {
        Spending spending = spending(reads(100, 100, 1000));
        ApiKey key = key(new KeyLimits(1L, 1L, null));
        var both = List.of(spending.ofKey(key), spending.ofPerson("anna"));
        spending.spend(both, Budget.READS);

        assertThat(isGranted(spending.spend(both, Budget.READS))).isFalse();

        assertThat(spending.useOf("anna").today()).isEqualTo(1);
    }

    @Test
    void whatTheOwnerIsRefusedTheKeyIsNotCharged() {
        Spending spending = spending(reads(1, 1, 1000));
        ApiKey key = key(KeyLimits.NONE);
        spending.spend(List.of(spending.ofPerson("anna")), Budget.READS);

        Verdict verdict =
                spending.spend(
                        List.of(spending.ofKey(key), spending.ofPerson("anna")), Budget.READS);

        assertThat(isGranted(verdict)).isFalse();
        assertThat(spending.useOf(key).today()).isZero();
    }

    @Test
    void aDaysQuotaEndsAtMidnight() {
        Spending spending = spending(reads(100, 100, 2));
        var anna = List.of(spending.ofPerson("anna"));
        spending.spend(anna, Budget.READS);
        spending.spend(anna, Budget.WRITES);

        assertThat(spending.spend(anna, Budget.READS))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> {
                            assertThat(refused.word()).isEqualTo("day");
                            assertThat(refused.pause()).isEqualTo(Duration.ofHours(12));
                        });
        clock.pass(Duration.ofHours(12));
        assertThat(isGranted(spending.spend(anna, Budget.READS))).isTrue();
        assertThat(spending.useOf("anna").today()).isEqualTo(1);
    }

    @Test
    void whatTheDayRefusesCostsNothingOfTheRate() {
        Spending spending = spending(reads(1, 2, 1));
        var anna = List.of(spending.ofPerson("anna"));
        spending.spend(anna, Budget.READS);

        for (int i = 0; i < 3; i++) {
            assertThat(spending.spend(anna, Budget.READS))
                    .isInstanceOfSatisfying(
                            Verdict.Refused.class,
                            refused -> assertThat(refused.word()).isEqualTo("day"));
        }
    }

    @Test
    void whereBudgetsCannotBeReachedNothingIsCountedForAWhile() {
        var asked = new AtomicInteger();
        BudgetStore unreachable =
                (name, limit) -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException("No server");
                };
        var far = new Spending(new LazyBudgets(unreachable), reads(1, 1, 1), clock);
        var anna = List.of(far.ofPerson("anna"));

        assertThat(isGranted(far.spend(anna, Budget.READS))).isTrue();
        assertThat(isGranted(far.spend(anna, Budget.READS))).isTrue();
        assertThat(asked).hasValue(1);

        clock.pass(Duration.ofSeconds(10));
        far.spend(anna, Budget.READS);
        assertThat(asked).hasValue(2);
    }
}
