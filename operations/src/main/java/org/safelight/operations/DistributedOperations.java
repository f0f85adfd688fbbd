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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

import java.lang.management.ManagementFactory;

/** What operators want, in the database that all processes share. */
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
    OperationStore operationStore(MongoDatabase database) {
        return new MongoOperationStore(database);
    }

    @Bean
    PauseStore pauseStore(MongoDatabase database) {
        return new MongoPauseStore(database);
    }

    @Bean
    ProcessReports processReports(MongoDatabase database) {
        return new MongoReports(database);
    }

    @Bean
    StoredPositions storedPositions(
            MongoDatabase database, ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new SharedPositions(database, axon::getObject);
    }
}
