package org.safelight.contract.statistics;

import org.safelight.contract.UserId;
import org.safelight.contract.library.LibraryQuery.PageRequest;

/** A question to the statistics view. */
public sealed interface StatisticsQuery {

    /** The months in which an owner's photos were taken. Answered by a {@link MonthPage}. */
    record FindMonths(UserId owner, PageRequest page) implements StatisticsQuery {}

    /** What an owner has. Answered by a {@link StatisticsView}. */
    record FindStatistics(UserId owner) implements StatisticsQuery {}

    /** What everybody has: for administrators only. Answered by an {@link OwnerPage}. */
    record FindOwners(PageRequest page) implements StatisticsQuery {}
}
