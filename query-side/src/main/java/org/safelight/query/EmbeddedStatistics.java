package org.safelight.query;

import org.safelight.platform.axon.sqlite.SqliteView;
import org.safelight.platform.folder.DataFolder;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.progress.SqliteViewPosition;
import org.safelight.query.progress.ViewProgress;
import org.safelight.query.statistics.StatisticsProjection;
import org.safelight.query.statistics.StatisticsQueries;
import org.safelight.query.statistics.sqlite.SqliteStatisticsReader;
import org.safelight.query.statistics.sqlite.SqliteStatisticsWriter;
import org.safelight.query.web.StatisticsWeb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The statistics view in a file of this process. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
class EmbeddedStatistics {

    @Bean(defaultCandidate = false)
    @Qualifier(StatisticsWeb.STATISTICS)
    SqliteFile statisticsFile(DataFolder folder) {
        return SqliteFile.open(
                folder.resolve("views").resolve("statistics-a.db"), Durability.NORMAL);
    }

    @Bean
    SqliteView statisticsView(@Qualifier(StatisticsWeb.STATISTICS) SqliteFile file) {
        var projection = new StatisticsProjection(new SqliteStatisticsWriter(file));
        return new SqliteView(StatisticsWeb.STATISTICS, file, projection);
    }

    @Bean
    StatisticsQueries statisticsQueries(@Qualifier("statisticsView") SqliteView prepared) {
        return new StatisticsQueries(new SqliteStatisticsReader(prepared.file()));
    }

    @Bean(defaultCandidate = false)
    @Qualifier(StatisticsWeb.STATISTICS)
    ViewProgress statisticsProgress(
            @Qualifier(StatisticsWeb.STATISTICS) SqliteFile file,
            ObjectProvider<org.axonframework.config.Configuration> axon,
            QuerySettings settings) {
        var position = new SqliteViewPosition(StatisticsWeb.STATISTICS, file, axon::getObject);
        return new ViewProgress(position, settings.consistencyWait());
    }
}
