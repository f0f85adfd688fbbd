package org.safelight.query.statistics;

import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;

import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.statistics.OwnerView;
import org.safelight.contract.statistics.StatisticsView;

import java.util.List;

/** All numbers of Anna and Ben. */
public record WholeStatistics(StatisticsView anna, StatisticsView ben, List<OwnerView> owners) {

    public static WholeStatistics of(StatisticsReader reader) {
        return new WholeStatistics(
                reader.statistics(ANNA),
                reader.statistics(BEN),
                reader.owners(new PageRequest(500, null)).items());
    }
}
