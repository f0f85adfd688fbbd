package org.safelight.query;

import com.mongodb.client.MongoDatabase;

import org.safelight.operations.view.ServingSlots;
import org.safelight.operations.view.SharedViewState;
import org.safelight.operations.view.SlottedView;
import org.safelight.query.library.LibraryProjection;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.library.mongo.MongoLibraryReader;
import org.safelight.query.library.mongo.MongoLibraryWriter;
import org.safelight.query.search.SearchProjection;
import org.safelight.query.search.SearchReader;
import org.safelight.query.search.mongo.MongoSearchReader;
import org.safelight.query.search.mongo.MongoSearchWriter;
import org.safelight.query.search.web.SearchWeb;
import org.safelight.query.statistics.StatisticsProjection;
import org.safelight.query.statistics.StatisticsReader;
import org.safelight.query.statistics.mongo.MongoStatisticsReader;
import org.safelight.query.statistics.mongo.MongoStatisticsWriter;
import org.safelight.query.web.StatisticsWeb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** The views in a MongoDB that the nodes of the read side share. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
@Import(SharedViewState.class)
class DistributedViews {

    @Bean
    MongoViews mongoViews(
            MongoDatabase database,
            ServingSlots pointers,
            ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new MongoViews(database, pointers, axon::getObject);
    }

    @Bean
    SlottedView<LibraryReader> libraryView(MongoViews views) {
        return views.view(
                QuerySide.LIBRARY,
                LibraryProjection.VERSION,
                (database, prefix) ->
                        new LibraryProjection(new MongoLibraryWriter(database, prefix)),
                MongoLibraryReader::new);
    }

    @Bean
    SlottedView<StatisticsReader> statisticsView(MongoViews views) {
        return views.view(
                StatisticsWeb.STATISTICS,
                StatisticsProjection.VERSION,
                (database, prefix) ->
                        new StatisticsProjection(new MongoStatisticsWriter(database, prefix)),
                MongoStatisticsReader::new);
    }

    @Bean
    SlottedView<SearchReader> searchView(MongoViews views) {
        return views.view(
                SearchWeb.SEARCH,
                SearchProjection.VERSION,
                (database, prefix) -> new SearchProjection(new MongoSearchWriter(database, prefix)),
                MongoSearchReader::new);
    }
}
