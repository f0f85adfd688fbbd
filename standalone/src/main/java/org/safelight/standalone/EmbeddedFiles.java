package org.safelight.standalone;

import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;

/** The files and folders of the embedded shape. */
@Configuration(proxyBeanMethods = false)
class EmbeddedFiles {

    @Bean
    DataFolderLock dataFolderLock(DataFolder folder) throws IOException {
        return new DataFolderLock(folder);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("events")
    SqliteFile eventsFile(DataFolder folder, DataFolderLock ours) {
        return SqliteFile.open(folder.resolve("events.db"), Durability.FULL);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("originals")
    Bucket originals(DataFolder folder, BucketNames names, DataFolderLock ours) throws IOException {
        return new FilesystemBucket(folder.resolve(names.originalsBucket()));
    }

    @Bean(defaultCandidate = false)
    @Qualifier("thumbnails")
    Bucket thumbnails(DataFolder folder, BucketNames names, DataFolderLock ours)
            throws IOException {
        return new FilesystemBucket(folder.resolve(names.thumbnailsBucket()));
    }
}
