package org.safelight.operations.log;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.operations.log.web.LogController;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** What it takes to read the log, in either shape. */
@Configuration(proxyBeanMethods = false)
@Import(LogController.class)
public class LogBrowsing {

    @Bean
    @Profile("!distributed")
    LogIndex sqliteLogIndex(@Qualifier("events") SqliteFile events) {
        return new SqliteLogIndex(events);
    }

    @Bean
    @Profile("distributed")
    LogIndex logsOwnIndex(EventStore log) {
        return new LogsOwnIndex(log);
    }

    @Bean
    EntryWriter entryWriter(ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new EntryWriter(() -> axon.getObject().eventSerializer());
    }

    @Bean
    LogBrowser logBrowser(EventStore log, LogIndex index, EntryWriter writer) {
        return new LogBrowser(log, index, writer);
    }
}
