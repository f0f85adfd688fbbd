package org.safelight.query;

import com.mongodb.client.MongoDatabase;

import org.safelight.platform.axon.mongo.MongoView;
import org.safelight.platform.axon.mongo.PositionBeacon;
import org.safelight.platform.axon.mongo.SharedPosition;
import org.safelight.query.progress.ViewProgress;
import org.safelight.query.statistics.StatisticsProjection;
import org.safelight.query.statistics.StatisticsQueries;
import org.safelight.query.statistics.mongo.MongoStatisticsReader;
import org.safelight.query.statistics.mongo.MongoStatisticsWriter;
import org.safelight.query.web.StatisticsWeb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The statistics view in a MongoDB that the nodes of the read side share. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
class DistributedStatistics {

    private static final String COLLECTIONS = "statistics-a";

    @Bean
    MongoView statisticsView(MongoDatabase database) {
        var writer = new MongoStatisticsWriter(database, COLLECTIONS);
        return new MongoView(StatisticsWeb.STATISTICS, new StatisticsProjection(writer));
    }

    @Bean
    StatisticsQueries statisticsQueries(MongoDatabase database) {
        return new StatisticsQueries(new MongoStatisticsReader(database, COLLECTIONS));
    }

    @Bean
    PositionBeacon statisticsBeacon(
            MongoDatabase database, ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new PositionBeacon(StatisticsWeb.STATISTICS, database, axon::getObject);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(StatisticsWeb.STATISTICS)
    ViewProgress statisticsProgress(
            MongoDatabase database,
            ObjectProvider<org.axonframework.config.Configuration> axon,
            QuerySettings settings) {
        var position = new SharedPosition(StatisticsWeb.STATISTICS, database, axon::getObject);
        return new ViewProgress(position, settings.consistencyWait());
    }
}
