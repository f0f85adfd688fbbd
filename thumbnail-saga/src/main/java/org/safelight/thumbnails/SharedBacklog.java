package org.safelight.thumbnails;

import com.mongodb.client.MongoDatabase;

import org.safelight.thumbnails.backlog.MongoThumbnailBacklog;
import org.safelight.thumbnails.backlog.ThumbnailBacklog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the thumbnail nodes share; apart, so that others need no driver for MongoDB. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
class SharedBacklog {

    @Bean
    ThumbnailBacklog thumbnailBacklog(MongoDatabase database) {
        return new MongoThumbnailBacklog(database);
    }
}
