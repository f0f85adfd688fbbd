package org.safelight.operations.thumbnail;

import com.mongodb.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The list in the database that all processes share. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
class SharedThumbnails {

    @Bean
    UnfinishedThumbnails unfinishedThumbnails(MongoDatabase database) {
        return new MongoUnfinishedThumbnails(database);
    }
}
