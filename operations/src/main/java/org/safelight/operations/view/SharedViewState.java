package org.safelight.operations.view;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Which slots serve, in the database that all processes share. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
public class SharedViewState {

    /** The one database that the processes of all sides share, on the server that they know. */
    @Bean(defaultCandidate = false)
    @Qualifier("operations")
    MongoDatabase operationsDatabase(
            MongoClient client,
            @Value("${safelight.operations-database:safelight-operations}") String name) {
        return client.getDatabase(name);
    }

    @Bean
    ViewStateStore viewStateStore(@Qualifier("operations") MongoDatabase operations) {
        return new MongoViewStateStore(operations);
    }
}
