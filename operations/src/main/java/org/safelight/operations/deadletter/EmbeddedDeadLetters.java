package org.safelight.operations.deadletter;

import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import tools.jackson.databind.json.JsonMapper;

/** Queues in SQLite files, told of in another one. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
class EmbeddedDeadLetters {

    @Bean
    LetterSequence letterSequence() {
        return letter -> ((JdbcDeadLetter<?>) letter).getSequenceIdentifier();
    }

    @Bean
    LetterBoard letterBoard(@Qualifier("operations") SqliteFile operations, JsonMapper json) {
        return new SqliteLetterBoard(operations, json);
    }
}
