package org.safelight.operations.deadletter;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.result.UpdateResult;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.safelight.operations.Operations;
import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.mongo.DistributedStorage;
import org.safelight.platform.mongo.TestMongo;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.util.List;

/** The distributed shape, but for its log. */
class MongoRedriveTest extends RedriveContract {

    private static final TestMongo MONGO = TestMongo.fresh();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({AxonMessaging.class, DistributedStorage.class, Operations.class, RedriveBeans.class})
    static class Distributed {

        @Bean
        TestMongo testMongo() {
            return MONGO;
        }

        @Bean
        MongoDatabase database(TestMongo mongo) {
            return mongo.database();
        }

        @Bean
        EventStore eventStore() {
            return EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build();
        }
    }

    @Override
    int albums() {
        return 8;
    }

    @Override
    SpringApplicationBuilder configured() {
        return new SpringApplicationBuilder(Distributed.class)
                .profiles("distributed")
                .properties("spring.mongodb.uri=" + MONGO.uri());
    }

    @Override
    void age(
            ConfigurableApplicationContext application,
            String event,
            String revision,
            String payload) {
        UpdateResult changed =
                MONGO.database()
                        .getCollection("dead-letters")
                        .updateOne(
                                eq("message.eventIdentifier", event),
                                combine(
                                        set("message.serializedPayload", payload),
                                        set("message.payloadRevision", revision)));
        assertThat(changed.getModifiedCount()).isEqualTo(1);
    }

    @Override
    void publish(ConfigurableApplicationContext log, List<? extends EventMessage<?>> events) {
        log.getBean(EventStore.class).publish(events);
    }
}
