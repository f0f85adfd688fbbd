package org.safelight.access.session.sqlite;

import org.safelight.access.session.SessionStore;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The sessions of the embedded shape, in the file qualified {@code secrets}. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
public class EmbeddedSessions {

    @Bean
    SessionStore sessionStore(@Qualifier("secrets") SqliteFile secrets) {
        return new SqliteSessions(secrets);
    }
}
