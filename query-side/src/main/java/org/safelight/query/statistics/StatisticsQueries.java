package org.safelight.query.statistics;

import org.axonframework.queryhandling.QueryHandler;
import org.safelight.contract.statistics.MonthPage;
import org.safelight.contract.statistics.OwnerPage;
import org.safelight.contract.statistics.StatisticsQuery.FindMonths;
import org.safelight.contract.statistics.StatisticsQuery.FindOwners;
import org.safelight.contract.statistics.StatisticsQuery.FindStatistics;
import org.safelight.contract.statistics.StatisticsView;

/** Answers questions from the statistics view. */
public final class StatisticsQueries {

    private final StatisticsReader statistics;

    public StatisticsQueries(StatisticsReader statistics) {
        this.statistics = statistics;
    }

    @QueryHandler
    MonthPage handle(FindMonths query) {
        return statistics.months(query.owner(), query.page());
    }

    @QueryHandler
    StatisticsView handle(FindStatistics query) {
        return statistics.statistics(query.owner());
    }

    @QueryHandler
    OwnerPage handle(FindOwners query) {
        return statistics.owners(query.page());
    }
}
