package org.safelight.operations.thumbnail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has this process keep the list of unfinished thumbnails; those of the thumbnail side do. */
@Configuration(proxyBeanMethods = false)
public class UnfinishedKeeping {

    @Bean
    UnfinishedKeeper unfinishedKeeper(UnfinishedThumbnails thumbnails) {
        return new UnfinishedKeeper(thumbnails);
    }
}
