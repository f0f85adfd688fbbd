package org.safelight.query;

import org.safelight.platform.axon.sqlite.SqliteView;
import org.safelight.platform.folder.DataFolder;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.progress.SqliteViewPosition;
import org.safelight.query.progress.ViewProgress;
import org.safelight.query.search.SearchProjection;
import org.safelight.query.search.SearchQueries;
import org.safelight.query.search.sqlite.SqliteSearchReader;
import org.safelight.query.search.sqlite.SqliteSearchWriter;
import org.safelight.query.search.web.SearchWeb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The search view in a file of this process. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
class EmbeddedSearch {

    @Bean(defaultCandidate = false)
    @Qualifier(SearchWeb.SEARCH)
    SqliteFile searchFile(DataFolder folder) {
        return SqliteFile.open(folder.resolve("views").resolve("search-a.db"), Durability.NORMAL);
    }

    @Bean
    SqliteView searchView(@Qualifier(SearchWeb.SEARCH) SqliteFile file) {
        var projection = new SearchProjection(new SqliteSearchWriter(file));
        return new SqliteView(SearchWeb.SEARCH, file, projection);
    }

    @Bean
    SearchQueries searchQueries(SqliteView searchView) {
        return new SearchQueries(new SqliteSearchReader(searchView.file()));
    }

    @Bean(defaultCandidate = false)
    @Qualifier(SearchWeb.SEARCH)
    ViewProgress searchProgress(
            @Qualifier(SearchWeb.SEARCH) SqliteFile file,
            ObjectProvider<org.axonframework.config.Configuration> axon,
            QuerySettings settings) {
        var position = new SqliteViewPosition(SearchWeb.SEARCH, file, axon::getObject);
        return new ViewProgress(position, settings.consistencyWait());
    }
}
