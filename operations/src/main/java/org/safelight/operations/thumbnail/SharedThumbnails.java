package org.safelight.operations.thumbnail;

import com.mongodb.client.MongoDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The list in the database that all processes share. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
class SharedThumbnails {

    /** In the operators' database where there is one, else in that of the side. */
    @Bean
    UnfinishedThumbnails unfinishedThumbnails(
            @Qualifier("operations") ObjectProvider<MongoDatabase> operations,
            ObjectProvider<MongoDatabase> side) {
        return new MongoUnfinishedThumbnails(operations.getIfAvailable(side::getObject));
    }
}
