package org.safelight.access.key.mongo;

import com.mongodb.client.MongoClient;

import org.safelight.access.key.ApiKeys;
import org.safelight.platform.secret.SecretSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The keys of the distributed shape, in the database of secrets. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
@EnableConfigurationProperties(SecretSettings.class)
public class DistributedApiKeys {

    @Bean
    ApiKeys apiKeys(MongoClient client, SecretSettings settings) {
        return new MongoApiKeys(client.getDatabase(settings.database()));
    }
}
