package org.safelight.operations.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.operations.Operations;
import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.sqlite.EmbeddedStorage;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The embedded shape. */
class SqliteRedriveTest extends RedriveContract {

    @TempDir static Path folder;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({AxonMessaging.class, EmbeddedStorage.class, Operations.class, RedriveBeans.class})
    static class Embedded {

        private final Path files;

        Embedded() throws Exception {
            files = Files.createTempDirectory(folder, "data");
        }

        @Bean(defaultCandidate = false)
        @Qualifier("events")
        SqliteFile eventsFile() {
            return SqliteFile.open(files.resolve("events.db"), Durability.NORMAL);
        }

        @Bean(defaultCandidate = false)
        @Qualifier("operations")
        SqliteFile operationsFile() {
            return SqliteFile.open(files.resolve("operations.db"), Durability.NORMAL);
        }
    }

    @Override
    int albums() {
        return 40;
    }

    @Override
    SpringApplicationBuilder configured() {
        return new SpringApplicationBuilder(Embedded.class);
    }

    @Override
    void age(
            ConfigurableApplicationContext application,
            String event,
            String revision,
            String payload) {
        int changed =
                application
                        .getBean("eventsFile", SqliteFile.class)
                        .writer()
                        .sql(
                                "UPDATE DeadLetterEntry SET payload = ?, payloadRevision = ?"
                                        + " WHERE eventIdentifier = ?")
                        .params(payload.getBytes(UTF_8), revision, event)
                        .update();
        assertThat(changed).isEqualTo(1);
    }

    @Override
    void publish(ConfigurableApplicationContext log, List<? extends EventMessage<?>> events) {
        var file = log.getBean("eventsFile", SqliteFile.class);
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(new SpringTransactionManager(file.transactions()));
        unitOfWork.execute(() -> log.getBean(EventStore.class).publish(events));
    }
}
