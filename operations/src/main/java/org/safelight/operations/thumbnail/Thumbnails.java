package org.safelight.operations.thumbnail;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.thumbnail.web.UnfinishedController;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

import java.time.InstantSource;

/** What it takes to see unfinished thumbnails and to ask for them again, in either shape. */
@Configuration(proxyBeanMethods = false)
@Import({SharedThumbnails.class, UnfinishedController.class})
public class Thumbnails {

    @Bean
    @Profile("!distributed")
    UnfinishedThumbnails unfinishedThumbnails(@Qualifier("operations") SqliteFile operations) {
        return new SqliteUnfinishedThumbnails(operations);
    }

    @Bean
    ThumbnailRetry thumbnailRetry(UnfinishedThumbnails thumbnails, CommandGateway commands) {
        return new ThumbnailRetry(thumbnails, commands);
    }

    @Bean
    UnfinishedDesk unfinishedDesk(UnfinishedThumbnails thumbnails, OperationLedger operations) {
        return new UnfinishedDesk(thumbnails, operations, InstantSource.system());
    }
}
