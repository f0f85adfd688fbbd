package org.safelight.query.statistics;

import org.safelight.contract.UserId;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.statistics.MonthPage;
import org.safelight.contract.statistics.OwnerPage;
import org.safelight.contract.statistics.StatisticsView;

/**
 * Where queries read the statistics view. Pages refuse a token that is not from the same list with
 * a {@link org.safelight.query.library.MalformedPageTokenException}.
 */
public interface StatisticsReader {

    /**
     * The months in which the owner's photos were taken, those in the trash aside; latest first.
     */
    MonthPage months(UserId owner, PageRequest page);

    /** What an owner has; nothing, where nobody of that name has a photo. */
    StatisticsView statistics(UserId owner);

    /** What everybody has who has anything, by name. */
    OwnerPage owners(PageRequest page);
}
