package org.safelight.query;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.operations.view.SlottedView;
import org.safelight.query.history.ErasureLedger;
import org.safelight.query.history.HistoryQueries;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.seal.Opening;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/** What answers questions about the past: the log, and the library for what became of photos. */
@Configuration(proxyBeanMethods = false)
class HistorySide {

    @Bean
    ErasureLedger erasureLedger(EventStore log) {
        return new ErasureLedger(log);
    }

    @Bean
    HistoryQueries historyQueries(
            EventStore log, SlottedView<LibraryReader> library, Opening opening) {
        return new HistoryQueries(log, library::reader, opening, InstantSource.system());
    }
}
