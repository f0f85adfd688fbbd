package org.safelight.platform.secret.mongo;

import com.mongodb.client.MongoClient;

import org.safelight.platform.secret.KeptSecrets;
import org.safelight.platform.secret.Keyring;
import org.safelight.platform.secret.SecretSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The keys that the processes share which seal, or open what was sealed. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
@EnableConfigurationProperties(SecretSettings.class)
public class DistributedKeys {

    @Bean
    Keyring keyring(MongoClient client, SecretSettings settings) {
        return new Keyring(
                new MongoOwnerKeys(client.getDatabase(settings.database())), settings.memory());
    }

    @Bean
    KeptSecrets keptSecrets(MongoClient client, SecretSettings settings) {
        return new MongoKeptSecrets(client.getDatabase(settings.database()));
    }
}
