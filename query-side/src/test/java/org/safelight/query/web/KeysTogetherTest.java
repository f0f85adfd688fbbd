package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.TimeMeter;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.safelight.access.Access;
import org.safelight.access.key.ApiKeys;
import org.safelight.access.key.KeyId;
import org.safelight.access.key.mongo.MongoApiKeys;
import org.safelight.access.limit.BudgetStore;
import org.safelight.access.limit.mongo.SharedBudgets;
import org.safelight.operations.Operations;
import org.safelight.platform.mongo.TestMongo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;

/** A node of the distributed shape, beside others that make and revoke keys too. */
@ActiveProfiles("distributed")
@Import({Operations.class, Access.class, KeysTogetherTest.Time.class})
class KeysTogetherTest extends RunningQuerySide {

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }
    }

    private static final TestMongo MONGO = TestMongo.fresh();
    private static final String WANTED =
            """
            {"name": "Frame", "scopes": ["read"], "limits": {"perSecond": 1, "burst": 5}}
            """;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", MONGO::uri);
        properties.add("safelight.operations-database", MONGO.database()::getName);
        properties.add("safelight.secrets.database", MONGO.database()::getName);
        properties.add("safelight.keys.memory", () -> "100ms");
        properties.add("axon.axonserver.enabled", () -> false);
        properties.add("management.endpoint.health.validate-group-membership", () -> false);
    }

    @AfterAll
    static void forget() {
        MONGO.close();
    }

    private JsonNode made() throws Exception {
        var answer =
                send(
                        request("/keys", user)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(WANTED)));
        assertThat(answer.statusCode()).isEqualTo(201);
        return json(answer);
    }

    private HttpRequest.Builder byKey(String path, JsonNode key) {
        return get(path).setHeader("Authorization", "Bearer " + key.path("key").stringValue());
    }

    @Test
    void whatIsSharedIsInMongoDb(@Autowired ApiKeys keys, @Autowired BudgetStore budgets) {
        assertThat(keys).isInstanceOf(MongoApiKeys.class);
        assertThat(budgets).isInstanceOf(SharedBudgets.class);
    }

    @Test
    void aKeyThatAnotherNodeRevokesOpensNothingSoon() throws Exception {
        JsonNode key = made();
        assertThat(send(byKey("/photos", key)).statusCode()).isEqualTo(200);

        new MongoApiKeys(MONGO.database()).remove(user, new KeyId(key.path("id").stringValue()));

        await().until(() -> send(byKey("/photos", key)).statusCode() == 401);
        assertThat(problem(send(byKey("/photos", key)))).isEqualTo("/problems/invalid-key");
    }

    @Test
    void whatAKeyHasSpentOnOneNodeItCannotSpendOnAnother() throws Exception {
        JsonNode key = made();
        await().until(() -> send(byKey("/formats", key)).statusCode() == 429);

        var budget = "key/" + key.path("id").stringValue() + "/reads";
        var elsewhere =
                new SharedBudgets(MONGO.database(), TimeMeter.SYSTEM_MILLISECONDS)
                        .open(
                                budget,
                                Bandwidth.builder()
                                        .capacity(5)
                                        .refillGreedy(1, Duration.ofSeconds(1))
                                        .build());

        assertThat(elsewhere.getAvailableTokens()).isLessThan(5);
    }
}
