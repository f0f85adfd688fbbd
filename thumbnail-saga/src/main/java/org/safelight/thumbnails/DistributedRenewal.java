package org.safelight.thumbnails;

import com.mongodb.client.MongoDatabase;

import org.safelight.thumbnails.renewal.FinishedKeeper;
import org.safelight.thumbnails.renewal.FinishedThumbnails;
import org.safelight.thumbnails.renewal.MongoFinishedThumbnails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Finished thumbnails in the MongoDB that the thumbnail nodes share; one of them keeps them. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
class DistributedRenewal {

    @Bean
    FinishedThumbnails finishedThumbnails(MongoDatabase database) {
        return new MongoFinishedThumbnails(database);
    }

    @Bean
    FinishedKeeper finishedKeeper(FinishedThumbnails thumbnails) {
        return new FinishedKeeper(thumbnails);
    }
}
