package org.safelight.query;

import org.safelight.platform.axon.sqlite.SqliteView;
import org.safelight.platform.folder.DataFolder;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.LibraryProjection;
import org.safelight.query.library.LibraryQueries;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.library.sqlite.SqliteLibraryReader;
import org.safelight.query.library.sqlite.SqliteLibraryWriter;
import org.safelight.query.progress.SqliteViewPosition;
import org.safelight.query.progress.ViewProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The library view in a file of this process. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
class EmbeddedLibrary {

    @Bean(defaultCandidate = false)
    @Qualifier(QuerySide.LIBRARY)
    SqliteFile libraryFile(DataFolder folder) {
        return SqliteFile.open(
                folder.resolve("views").resolve("library-2-a.db"), Durability.NORMAL);
    }

    @Bean
    SqliteView libraryView(@Qualifier(QuerySide.LIBRARY) SqliteFile file) {
        var projection = new LibraryProjection(new SqliteLibraryWriter(file));
        return new SqliteView(QuerySide.LIBRARY, file, projection);
    }

    @Bean
    LibraryReader libraryReader(@Qualifier("libraryView") SqliteView libraryView) {
        return new SqliteLibraryReader(libraryView.file());
    }

    @Bean
    LibraryQueries libraryQueries(LibraryReader libraryReader) {
        return new LibraryQueries(libraryReader);
    }

    @Bean
    ViewProgress libraryProgress(
            @Qualifier(QuerySide.LIBRARY) SqliteFile file,
            ObjectProvider<org.axonframework.config.Configuration> axon,
            QuerySettings settings) {
        var position = new SqliteViewPosition(QuerySide.LIBRARY, file, axon::getObject);
        return new ViewProgress(position, settings.consistencyWait());
    }
}
