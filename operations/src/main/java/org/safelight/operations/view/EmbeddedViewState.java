package org.safelight.operations.view;

import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Which slots serve, in the file qualified {@code operations}. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
public class EmbeddedViewState {

    @Bean
    ViewStateStore viewStateStore(@Qualifier("operations") SqliteFile operations) {
        return new SqliteViewStateStore(operations);
    }
}
