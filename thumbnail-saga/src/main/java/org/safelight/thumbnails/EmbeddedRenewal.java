package org.safelight.thumbnails;

import org.safelight.platform.axon.sqlite.SqliteView;
import org.safelight.platform.folder.DataFolder;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.thumbnails.renewal.FinishedKeeper;
import org.safelight.thumbnails.renewal.FinishedThumbnails;
import org.safelight.thumbnails.renewal.SqliteFinishedThumbnails;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Finished thumbnails in a file of this process, which can be made again from the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataFolder.class)
@Profile("!distributed")
class EmbeddedRenewal {

    @Bean(defaultCandidate = false)
    @Qualifier(FinishedKeeper.GROUP)
    SqliteFile finishedThumbnailsFile(DataFolder folder) {
        return SqliteFile.open(
                folder.resolve("views").resolve(FinishedKeeper.GROUP + ".db"), Durability.NORMAL);
    }

    @Bean
    FinishedThumbnails finishedThumbnails(@Qualifier(FinishedKeeper.GROUP) SqliteFile file) {
        return new SqliteFinishedThumbnails(file);
    }

    @Bean
    SqliteView finishedThumbnailsView(
            @Qualifier(FinishedKeeper.GROUP) SqliteFile file, FinishedThumbnails thumbnails) {
        return new SqliteView(FinishedKeeper.GROUP, file, new FinishedKeeper(thumbnails));
    }
}
