package org.safelight.query.statistics;

import org.axonframework.queryhandling.QueryHandler;
import org.safelight.contract.statistics.MonthPage;
import org.safelight.contract.statistics.OwnerPage;
import org.safelight.contract.statistics.StatisticsQuery.FindMonths;
import org.safelight.contract.statistics.StatisticsQuery.FindOwners;
import org.safelight.contract.statistics.StatisticsQuery.FindStatistics;
import org.safelight.contract.statistics.StatisticsView;

import java.util.function.Supplier;

/** Answers questions from the statistics view. */
public final class StatisticsQueries {

    private final Supplier<StatisticsReader> statistics;

    /**
     * Answers.
     *
     * @param statistics says what to read from, once for every question
     */
    public StatisticsQueries(Supplier<StatisticsReader> statistics) {
        this.statistics = statistics;
    }

    @QueryHandler
    MonthPage handle(FindMonths query) {
        return statistics.get().months(query.owner(), query.page());
    }

    @QueryHandler
    StatisticsView handle(FindStatistics query) {
        return statistics.get().statistics(query.owner());
    }

    @QueryHandler
    OwnerPage handle(FindOwners query) {
        return statistics.get().owners(query.page());
    }
}
