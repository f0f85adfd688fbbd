package org.safelight.query;

import com.mongodb.client.MongoDatabase;

import org.safelight.platform.axon.mongo.MongoView;
import org.safelight.platform.axon.mongo.PositionBeacon;
import org.safelight.platform.axon.mongo.SharedPosition;
import org.safelight.query.library.LibraryProjection;
import org.safelight.query.library.LibraryQueries;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.library.mongo.MongoLibraryReader;
import org.safelight.query.library.mongo.MongoLibraryWriter;
import org.safelight.query.progress.ViewProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The library view in a MongoDB that the nodes of the read side share. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
class DistributedLibrary {

    private static final String COLLECTIONS = "library-2-a";

    @Bean
    MongoView libraryView(MongoDatabase database) {
        var projection = new LibraryProjection(new MongoLibraryWriter(database, COLLECTIONS));
        return new MongoView(QuerySide.LIBRARY, projection);
    }

    @Bean
    LibraryReader libraryReader(MongoDatabase database) {
        return new MongoLibraryReader(database, COLLECTIONS);
    }

    @Bean
    LibraryQueries libraryQueries(LibraryReader libraryReader) {
        return new LibraryQueries(libraryReader);
    }

    @Bean
    PositionBeacon libraryBeacon(
            MongoDatabase database, ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new PositionBeacon(QuerySide.LIBRARY, database, axon::getObject);
    }

    @Bean
    ViewProgress libraryProgress(
            MongoDatabase database,
            ObjectProvider<org.axonframework.config.Configuration> axon,
            QuerySettings settings) {
        var position = new SharedPosition(QuerySide.LIBRARY, database, axon::getObject);
        return new ViewProgress(position, settings.consistencyWait());
    }
}
