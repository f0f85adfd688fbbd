package org.safelight.query;

import org.safelight.operations.view.EmbeddedViewState;
import org.safelight.operations.view.ServingSlots;
import org.safelight.operations.view.SlottedView;
import org.safelight.platform.folder.DataFolder;
import org.safelight.query.library.LibraryProjection;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.library.sqlite.SqliteLibraryReader;
import org.safelight.query.library.sqlite.SqliteLibraryWriter;
import org.safelight.query.search.SearchProjection;
import org.safelight.query.search.SearchReader;
import org.safelight.query.search.sqlite.SqliteSearchReader;
import org.safelight.query.search.sqlite.SqliteSearchWriter;
import org.safelight.query.search.web.SearchWeb;
import org.safelight.query.statistics.StatisticsProjection;
import org.safelight.query.statistics.StatisticsReader;
import org.safelight.query.statistics.sqlite.SqliteStatisticsReader;
import org.safelight.query.statistics.sqlite.SqliteStatisticsWriter;
import org.safelight.query.web.StatisticsWeb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** The views in files of this process. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
@Import(EmbeddedViewState.class)
class EmbeddedViews {

    @Bean
    SqliteViews sqliteViews(
            DataFolder folder,
            ServingSlots pointers,
            ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new SqliteViews(folder, pointers, axon::getObject);
    }

    @Bean
    SlottedView<LibraryReader> libraryView(SqliteViews views) {
        return views.view(
                QuerySide.LIBRARY,
                LibraryProjection.VERSION,
                file -> new LibraryProjection(new SqliteLibraryWriter(file)),
                SqliteLibraryReader::new);
    }

    @Bean
    SlottedView<StatisticsReader> statisticsView(SqliteViews views) {
        return views.view(
                StatisticsWeb.STATISTICS,
                StatisticsProjection.VERSION,
                SqliteStatisticsWriter.PAGE_BYTES,
                file -> new StatisticsProjection(new SqliteStatisticsWriter(file)),
                SqliteStatisticsReader::new);
    }

    @Bean
    SlottedView<SearchReader> searchView(SqliteViews views) {
        return views.view(
                SearchWeb.SEARCH,
                SearchProjection.VERSION,
                file -> new SearchProjection(new SqliteSearchWriter(file)),
                SqliteSearchReader::new);
    }
}
