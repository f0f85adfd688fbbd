package org.safelight.access.session.mongo;

import com.mongodb.client.MongoClient;

import org.safelight.access.session.SessionStore;
import org.safelight.platform.secret.SecretSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The sessions of the distributed shape, in the database of secrets. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
@EnableConfigurationProperties(SecretSettings.class)
public class DistributedSessions {

    @Bean
    SessionStore sessionStore(MongoClient client, SecretSettings settings) {
        return new MongoSessions(client.getDatabase(settings.database()));
    }
}
