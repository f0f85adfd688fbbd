package org.safelight.access.limit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.access.limit.BudgetStore;
import org.safelight.access.limit.BudgetStoreContract;
import org.safelight.platform.mongo.TestMongo;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

class SharedBudgetsTest extends BudgetStoreContract {

    private static TestMongo mongo;

    @BeforeAll
    static void start() {
        mongo = TestMongo.fresh();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @BeforeEach
    void empty() {
        mongo.database().drop();
    }

    @Override
    protected BudgetStore budgets() {
        return new SharedBudgets(mongo.database(), time);
    }

    @Test
    void whatOneNodeHasSpentAnotherCannotSpend() {
        Bucket here = ofAnna(1, 10);
        Bucket there = ofAnna(1, 10);

        assertThat(here.tryConsume(6)).isTrue();

        assertThat(there.tryConsume(6)).isFalse();
        assertThat(there.tryConsume(4)).isTrue();
        assertThat(here.tryConsume(1)).isFalse();
    }

    @Test
    void aLargeBudgetIsExceededByAHundredthForEachFurtherNodeAtMost() {
        Bucket here = ofAnna(1, 10_000);
        Bucket there = ofAnna(1, 10_000);
        var spent = new LongAdder();

        for (int i = 0; i < 10_500; i++) {
            if (here.tryConsume(1)) {
                spent.increment();
            }
            if (there.tryConsume(1)) {
                spent.increment();
            }
        }

        assertThat(spent.sum()).isBetween(10_000L, 10_200L);
    }

    @Test
    void aNodeTellsWhatItHasSpentASecondLaterAtTheLatest() {
        Bucket here = ofAnna(1, 10_000);
        Bucket there = ofAnna(1, 10_000);
        here.tryConsume(50);

        clock.pass(Duration.ofSeconds(2));
        here.tryConsume(1);

        assertThat(there.getAvailableTokens()).isBetween(9_949L, 9_953L);
    }

    @Test
    void manyNodesAtOnceSpendNoMoreThanThereIs() {
        var spent = new LongAdder();

        IntStream.range(0, 8)
                .parallel()
                .forEach(
                        i -> {
                            Bucket node = ofAnna(1, 20);
                            for (int attempt = 0; attempt < 10; attempt++) {
                                if (node.tryConsume(1)) {
                                    spent.increment();
                                }
                            }
                        });

        assertThat(spent.sum()).isEqualTo(20);
    }

    @Test
    void anotherPlanIsAnotherBudget() {
        ofAnna(1, 5).tryConsume(5);

        assertThat(ofAnna(1, 6).tryConsume(6)).isTrue();
    }
}
