package org.safelight.operations.log;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.sqlite.EmbeddedStorage;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.nio.file.Path;

/** The log of the embedded shape. */
class SqliteLogBrowserTest implements LogBrowserContract {

    @TempDir static Path folder;
    private static ConfigurableApplicationContext application;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({AxonMessaging.class, EmbeddedStorage.class})
    static class Embedded {

        @Bean(defaultCandidate = false)
        @Qualifier("events")
        SqliteFile eventsFile() {
            return SqliteFile.open(folder.resolve("events.db"), Durability.NORMAL);
        }
    }

    @BeforeAll
    static void start() {
        application =
                new SpringApplicationBuilder(Embedded.class)
                        .web(WebApplicationType.NONE)
                        .properties("spring.config.name=safelight")
                        .run();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Override
    @BeforeEach
    public void sixEventsOfTwoAlbums() {
        file().writer().sql("DELETE FROM DomainEventEntry").update();
        LogBrowserContract.super.sixEventsOfTwoAlbums();
    }

    private static SqliteFile file() {
        return application.getBean("eventsFile", SqliteFile.class);
    }

    @Override
    public EventStore log() {
        return application.getBean(EventStore.class);
    }

    @Override
    public LogIndex index() {
        return new SqliteLogIndex(file());
    }

    @Override
    public void write(Runnable appending) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(new SpringTransactionManager(file().transactions()));
        unitOfWork.execute(appending);
    }
}
