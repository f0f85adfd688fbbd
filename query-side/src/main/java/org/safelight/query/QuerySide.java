package org.safelight.query;

import org.safelight.platform.axon.sqlite.SqliteView;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.LibraryProjection;
import org.safelight.query.library.LibraryQueries;
import org.safelight.query.library.sqlite.SqliteLibraryReader;
import org.safelight.query.library.sqlite.SqliteLibraryWriter;
import org.safelight.query.progress.SqliteViewPosition;
import org.safelight.query.progress.ViewProgress;
import org.safelight.query.web.LibraryWeb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The read side. It needs buckets qualified {@code originals} and {@code thumbnails}, and Axon with
 * its log.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuerySettings.class)
@Import(LibraryWeb.class)
public class QuerySide {

    private static final String LIBRARY = "library";

    @Bean(defaultCandidate = false)
    @Qualifier(LIBRARY)
    SqliteFile libraryFile(QuerySettings settings) {
        return SqliteFile.open(
                settings.data().resolve("views").resolve("library-a.db"), Durability.NORMAL);
    }

    @Bean
    SqliteView libraryView(@Qualifier(LIBRARY) SqliteFile file) {
        var projection = new LibraryProjection(new SqliteLibraryWriter(file));
        return new SqliteView(LIBRARY, file, projection);
    }

    @Bean
    LibraryQueries libraryQueries(SqliteView libraryView) {
        return new LibraryQueries(new SqliteLibraryReader(libraryView.file()));
    }

    @Bean
    ViewProgress libraryProgress(
            @Qualifier(LIBRARY) SqliteFile file,
            ObjectProvider<org.axonframework.config.Configuration> axon,
            QuerySettings settings) {
        var position = new SqliteViewPosition(LIBRARY, file, axon::getObject);
        return new ViewProgress(position, settings.consistencyWait());
    }
}
