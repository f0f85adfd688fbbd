package org.safelight.standalone;

import org.safelight.platform.folder.DataFolder;
import org.safelight.platform.folder.DataFolderLock;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;

/** The files of the embedded shape. */
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
    @Qualifier("operations")
    SqliteFile operationsFile(DataFolder folder, DataFolderLock ours) {
        return SqliteFile.open(folder.resolve("operations.db"), Durability.FULL);
    }

    /** Password hashes, keys, sessions: kept apart from the log, and readable for nobody else. */
    @Bean(defaultCandidate = false)
    @Qualifier("secrets")
    SqliteFile secretsFile(DataFolder folder, DataFolderLock ours) {
        return SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
    }
}
