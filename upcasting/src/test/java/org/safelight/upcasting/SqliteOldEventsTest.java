package org.safelight.upcasting;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.axon.sqlite.EmbeddedStorage;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** The embedded shape, whose log is a SQLite file. */
class SqliteOldEventsTest extends OldEventsContract {

    @TempDir static Path folder;

    @Configuration(proxyBeanMethods = false)
    @Import({Darkroom.class, EmbeddedStorage.class})
    static class Embedded {

        @Bean(defaultCandidate = false)
        @Qualifier("events")
        SqliteFile eventsFile() {
            return SqliteFile.open(folder.resolve(UUID.randomUUID() + ".db"), Durability.FULL);
        }
    }

    @Override
    ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Embedded.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=safelight")
                .run();
    }

    @Override
    void write(ApplicationContext log, String roll, String revision, String payload) {
        log.getBean("eventsFile", SqliteFile.class)
                .writer()
                .sql(
                        """
                        INSERT INTO DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type,
                          timeStamp, payloadType, payloadRevision, payload, metaData)
                        VALUES (?, ?, 0, 'Roll', ?, ?, ?, ?, ?)\
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        roll,
                        Instant.now().toString(),
                        Darkroom.Exposed.class.getName(),
                        revision,
                        payload.getBytes(UTF_8),
                        "{}".getBytes(UTF_8))
                .update();
    }
}
