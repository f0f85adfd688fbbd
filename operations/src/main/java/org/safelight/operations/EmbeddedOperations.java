package org.safelight.operations;

import org.safelight.operations.task.OperationStore;
import org.safelight.operations.task.SqliteOperationStore;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What operators want, in a file of the one process, qualified {@code operations}. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
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
}
