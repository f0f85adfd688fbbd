package org.safelight.thumbnails;

import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.operations.Operations;
import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.sqlite.EmbeddedStorage;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.thumbnails.flow.MiniPhoto;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import java.io.IOException;
import java.nio.file.Path;

/** The embedded shape, with as little around the thumbnail side as it can do with. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    AxonMessaging.class,
    EmbeddedStorage.class,
    Operations.class,
    ThumbnailSide.class,
    MiniPhoto.class
})
class EmbeddedSide {

    @Bean
    @Qualifier("events")
    SqliteFile eventsFile(@Value("${test.folder}") Path folder) {
        return SqliteFile.open(folder.resolve("events.db"), Durability.FULL);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("operations")
    SqliteFile operationsFile(@Value("${test.folder}") Path folder) {
        return SqliteFile.open(folder.resolve("operations.db"), Durability.FULL);
    }

    @Bean
    @Qualifier("originals")
    Bucket originals(@Value("${test.folder}") Path folder) throws IOException {
        return new FilesystemBucket(folder.resolve("originals"));
    }

    @Bean
    @Qualifier("thumbnails")
    Bucket thumbnails(@Value("${test.folder}") Path folder) throws IOException {
        return new FilesystemBucket(folder.resolve("thumbnails"));
    }
}
