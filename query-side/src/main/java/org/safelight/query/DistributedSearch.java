package org.safelight.query;

import com.mongodb.client.MongoDatabase;

import org.safelight.platform.axon.mongo.MongoView;
import org.safelight.platform.axon.mongo.PositionBeacon;
import org.safelight.platform.axon.mongo.SharedPosition;
import org.safelight.query.progress.ViewProgress;
import org.safelight.query.search.SearchProjection;
import org.safelight.query.search.SearchQueries;
import org.safelight.query.search.mongo.MongoSearchReader;
import org.safelight.query.search.mongo.MongoSearchWriter;
import org.safelight.query.search.web.SearchWeb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The search view in a MongoDB that the nodes of the read side share. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
class DistributedSearch {

    private static final String COLLECTIONS = "search-a";

    @Bean
    MongoView searchView(MongoDatabase database) {
        var projection = new SearchProjection(new MongoSearchWriter(database, COLLECTIONS));
        return new MongoView(SearchWeb.SEARCH, projection);
    }

    @Bean
    SearchQueries searchQueries(MongoDatabase database) {
        return new SearchQueries(new MongoSearchReader(database, COLLECTIONS));
    }

    @Bean
    PositionBeacon searchBeacon(
            MongoDatabase database, ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new PositionBeacon(SearchWeb.SEARCH, database, axon::getObject);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(SearchWeb.SEARCH)
    ViewProgress searchProgress(
            MongoDatabase database,
            ObjectProvider<org.axonframework.config.Configuration> axon,
            QuerySettings settings) {
        var position = new SharedPosition(SearchWeb.SEARCH, database, axon::getObject);
        return new ViewProgress(position, settings.consistencyWait());
    }
}
