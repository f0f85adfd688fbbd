package org.safelight.operations.view;

import com.mongodb.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Which slots serve, in the database that all processes share. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
public class SharedViewState {

    @Bean
    ViewStateStore viewStateStore(MongoDatabase database) {
        return new MongoViewStateStore(database);
    }
}
