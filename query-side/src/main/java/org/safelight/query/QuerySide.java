package org.safelight.query;

import org.safelight.platform.folder.DataFolder;
import org.safelight.query.answer.AnswerWeb;
import org.safelight.query.live.web.LiveWeb;
import org.safelight.query.seal.SealSide;
import org.safelight.query.search.web.SearchWeb;
import org.safelight.query.web.DownloadWeb;
import org.safelight.query.web.LibraryWeb;
import org.safelight.query.web.LinkWeb;
import org.safelight.query.web.StatisticsWeb;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The read side. It needs buckets qualified {@code originals} and {@code thumbnails}, and Axon with
 * its log; under the profile {@code distributed} a MongoDB too, and without it a file qualified
 * {@code operations}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataFolder.class, QuerySettings.class})
@Import({
    SealSide.class,
    AnswerWeb.class,
    HistorySide.class,
    LibraryWeb.class,
    DownloadWeb.class,
    LinkWeb.class,
    LiveWeb.class,
    StatisticsWeb.class,
    SearchWeb.class,
    Views.class
})
public class QuerySide {

    /**
     * The name of the library view. The number says which shape its documents and tables have: with
     * another shape goes another number.
     */
    static final String LIBRARY = "library-3";
}
