package org.safelight.access.key.sqlite;

import org.safelight.access.key.ApiKeys;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The keys of the embedded shape, in the file qualified {@code secrets}. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
public class EmbeddedApiKeys {

    @Bean
    ApiKeys apiKeys(@Qualifier("secrets") SqliteFile secrets) {
        return new SqliteApiKeys(secrets);
    }
}
