package org.safelight.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;

import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.contract.UserId;
import org.safelight.contract.statistics.StatisticsView;
import org.safelight.query.library.Story;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** Whatever happens, and however often it is delivered, the numbers are those of a naive count. */
public interface CountsContract {

    StatisticsWriter writer();

    StatisticsReader reader();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    default void theNumbersAreThoseOfANaiveCount(long seed) {
        var life = new RandomLife(new Random(seed));
        List<DomainEventMessage<?>> events = life.events(10 + (int) (seed % 50));

        Story.tell(life.delivered(events), new StatisticsProjection(writer()));

        var expected = new NaiveCount(events);
        for (UserId owner : List.of(ANNA, BEN)) {
            StatisticsView counted = reader().statistics(owner);
            assertThat(counted.figures()).isEqualTo(expected.figures(owner));
            assertThat(months(counted)).isEqualTo(expected.months(owner));
            assertThat(counted.cameras())
                    .hasSameSizeAs(expected.cameras(owner).keySet())
                    .allSatisfy(
                            camera ->
                                    assertThat(expected.cameras(owner))
                                            .anySatisfy(
                                                    (model, photos) -> {
                                                        assertThat(camera.camera()).endsWith(model);
                                                        assertThat(camera.photos())
                                                                .isEqualTo(photos);
                                                    }));
        }
    }

    private static Map<YearMonth, Long> months(StatisticsView counted) {
        Map<YearMonth, Long> months = new LinkedHashMap<>();
        counted.months().forEach(month -> months.put(month.month(), month.photos()));
        return months;
    }
}
