package org.safelight.operations;

import org.safelight.operations.processor.OwnReports;
import org.safelight.operations.processor.PauseStore;
import org.safelight.operations.processor.ProcessReports;
import org.safelight.operations.processor.SqlitePauseStore;
import org.safelight.operations.processor.StoredPositions;
import org.safelight.operations.task.OperationStore;
import org.safelight.operations.task.SqliteOperationStore;
import org.safelight.operations.view.EmbeddedViewState;
import org.safelight.operations.view.ServingSlots;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** What operators want, in a file of the one process, qualified {@code operations}. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
@Import(EmbeddedViewState.class)
class EmbeddedOperations {

    /** The same at every start, so that it goes on at once with what it had begun. */
    @Bean
    ProcessName processName() {
        return new ProcessName("safelight");
    }

    @Bean
    OperationStore operationStore(@Qualifier("operations") SqliteFile operations) {
        return new SqliteOperationStore(operations);
    }

    @Bean
    PauseStore pauseStore(@Qualifier("operations") SqliteFile operations) {
        return new SqlitePauseStore(operations);
    }

    @Bean
    ProcessReports processReports() {
        return new OwnReports();
    }

    /** Those that fill a slot of a view keep their token there, the others in the log's file. */
    @Bean
    StoredPositions storedPositions(
            ServingSlots slots,
            @Qualifier("events") SqliteFile events,
            ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new EmbeddedPositions(slots, events, axon::getObject);
    }
}
