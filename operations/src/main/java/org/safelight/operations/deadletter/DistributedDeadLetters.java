package org.safelight.operations.deadletter;

import com.mongodb.client.MongoDatabase;

import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoDeadLetter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import tools.jackson.databind.json.JsonMapper;

/** Queues in MongoDB, told of in the database that all processes share. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
class DistributedDeadLetters {

    @Bean
    LetterSequence letterSequence() {
        return letter -> ((MongoDeadLetter<?>) letter).sequenceIdentifier();
    }

    /** In the operators' database where there is one, else in that of the side. */
    @Bean
    LetterBoard letterBoard(
            @Qualifier("operations") ObjectProvider<MongoDatabase> operations,
            ObjectProvider<MongoDatabase> side,
            JsonMapper json) {
        return new MongoLetterBoard(operations.getIfAvailable(side::getObject), json);
    }
}
