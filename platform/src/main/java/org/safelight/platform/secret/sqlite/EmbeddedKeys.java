package org.safelight.platform.secret.sqlite;

import org.safelight.platform.secret.KeptSecrets;
import org.safelight.platform.secret.Keyring;
import org.safelight.platform.secret.SecretSettings;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The keys of the embedded shape, in the file qualified {@code secrets}. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
@EnableConfigurationProperties(SecretSettings.class)
public class EmbeddedKeys {

    @Bean
    Keyring keyring(@Qualifier("secrets") SqliteFile secrets, SecretSettings settings) {
        return new Keyring(new SqliteOwnerKeys(secrets), settings.memory());
    }

    @Bean
    KeptSecrets keptSecrets(@Qualifier("secrets") SqliteFile secrets) {
        return new SqliteKeptSecrets(secrets);
    }
}
