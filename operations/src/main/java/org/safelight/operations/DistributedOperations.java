package org.safelight.operations;

import com.mongodb.client.MongoDatabase;

import org.safelight.operations.task.MongoOperationStore;
import org.safelight.operations.task.OperationStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import java.lang.management.ManagementFactory;

/** What operators want, in the database that all processes share. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
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
}
