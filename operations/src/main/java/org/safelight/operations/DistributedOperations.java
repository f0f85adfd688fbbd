package org.safelight.operations;

import com.mongodb.client.MongoDatabase;

import org.safelight.operations.processor.MongoPauseStore;
import org.safelight.operations.processor.MongoReports;
import org.safelight.operations.processor.PauseStore;
import org.safelight.operations.processor.ProcessReports;
import org.safelight.operations.processor.StoredPositions;
import org.safelight.operations.task.MongoOperationStore;
import org.safelight.operations.task.OperationStore;
import org.safelight.operations.view.SharedViewState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

import java.lang.management.ManagementFactory;

/** What operators want, in the database qualified {@code operations} that all sides share. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
@Import(SharedViewState.class)
class DistributedOperations {

    /** Side, number and host. */
    @Bean
    ProcessName processName(@Value("${spring.application.name:safelight}") String side) {
        return new ProcessName(side + " " + ManagementFactory.getRuntimeMXBean().getName());
    }

    @Bean
    OperationStore operationStore(@Qualifier("operations") MongoDatabase operations) {
        return new MongoOperationStore(operations);
    }

    @Bean
    PauseStore pauseStore(@Qualifier("operations") MongoDatabase operations) {
        return new MongoPauseStore(operations);
    }

    @Bean
    ProcessReports processReports(@Qualifier("operations") MongoDatabase operations) {
        return new MongoReports(operations);
    }

    /** Every side keeps its tokens in a database of its own. */
    @Bean
    StoredPositions storedPositions(
            MongoDatabase database, ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new SharedPositions(database, axon::getObject);
    }
}
