package org.safelight.upcasting;

import com.google.protobuf.ByteString;
import com.mongodb.client.MongoDatabase;

import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.safelight.platform.axon.mongo.DistributedStorage;
import org.safelight.platform.mongo.TestMongo;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The distributed shape, whose log is Axon Server's. */
@Tag("distributed")
@EnabledIfEnvironmentVariable(
        named = AxonServerOldEventsTest.SERVER,
        matches = ".+",
        disabledReason = "NOT SHOWN HERE: no Axon Server is named")
class AxonServerOldEventsTest extends OldEventsContract {

    static final String SERVER = "SAFELIGHT_TEST_AXON_SERVER";

    private static TestMongo mongo;

    @Configuration(proxyBeanMethods = false)
    @Import({Darkroom.class, DistributedStorage.class})
    static class Distributed {

        @Bean
        MongoDatabase database() {
            return mongo.database();
        }
    }

    @BeforeAll
    static void openDatabase() {
        mongo = TestMongo.fresh();
    }

    @AfterAll
    static void closeDatabase() {
        mongo.close();
    }

    @Override
    ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Distributed.class)
                .web(WebApplicationType.NONE)
                .profiles("distributed")
                .properties(
                        "spring.config.name=safelight",
                        "management.endpoint.health.validate-group-membership=false",
                        "axon.axonserver.servers=" + System.getenv(SERVER))
                .run();
    }

    @Override
    void write(ApplicationContext log, String roll, String revision, String payload)
            throws Exception {
        var events = log.getBean(AxonServerConnectionManager.class).getConnection().eventChannel();
        events.appendEvents(
                        Event.newBuilder()
                                .setMessageIdentifier(UUID.randomUUID().toString())
                                .setAggregateType("Roll")
                                .setAggregateIdentifier(roll)
                                .setAggregateSequenceNumber(0)
                                .setTimestamp(System.currentTimeMillis())
                                .setPayload(
                                        SerializedObject.newBuilder()
                                                .setType(Darkroom.Exposed.class.getName())
                                                .setRevision(revision)
                                                .setData(ByteString.copyFromUtf8(payload)))
                                .build())
                .get(10, TimeUnit.SECONDS);
    }
}
