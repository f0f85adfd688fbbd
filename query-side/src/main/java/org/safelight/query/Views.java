package org.safelight.query;

import org.safelight.operations.view.SlottedView;
import org.safelight.operations.view.ViewSlots;
import org.safelight.query.answer.Editions;
import org.safelight.query.library.LibraryQueries;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.progress.ViewProgress;
import org.safelight.query.search.SearchQueries;
import org.safelight.query.search.SearchReader;
import org.safelight.query.search.web.SearchWeb;
import org.safelight.query.statistics.StatisticsQueries;
import org.safelight.query.statistics.StatisticsReader;
import org.safelight.query.web.StatisticsWeb;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Answers from the views, whichever slot serves and wherever it is kept. */
@Configuration(proxyBeanMethods = false)
@Import({ViewSlots.class, EmbeddedViews.class, DistributedViews.class})
class Views {

    @Bean
    LibraryQueries libraryQueries(SlottedView<LibraryReader> library) {
        return new LibraryQueries(library::reader);
    }

    @Bean
    ViewProgress libraryProgress(SlottedView<LibraryReader> library, QuerySettings settings) {
        return new ViewProgress(library::position, settings.consistencyWait());
    }

    @Bean
    Editions editions(
            SlottedView<LibraryReader> library,
            SlottedView<StatisticsReader> statistics,
            SlottedView<SearchReader> search) {
        return view ->
                switch (view) {
                    case LIBRARY -> library.edition();
                    case STATISTICS -> statistics.edition();
                    case SEARCH -> search.edition();
                };
    }

    @Bean
    StatisticsQueries statisticsQueries(SlottedView<StatisticsReader> statistics) {
        return new StatisticsQueries(statistics::reader);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(StatisticsWeb.STATISTICS)
    ViewProgress statisticsProgress(
            SlottedView<StatisticsReader> statistics, QuerySettings settings) {
        return new ViewProgress(statistics::position, settings.consistencyWait());
    }

    @Bean
    SearchQueries searchQueries(SlottedView<SearchReader> search) {
        return new SearchQueries(search::reader);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(SearchWeb.SEARCH)
    ViewProgress searchProgress(SlottedView<SearchReader> search, QuerySettings settings) {
        return new ViewProgress(search::position, settings.consistencyWait());
    }
}
