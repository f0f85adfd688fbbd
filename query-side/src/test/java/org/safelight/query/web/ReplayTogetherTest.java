package org.safelight.query.web;

import org.junit.jupiter.api.AfterAll;
import org.safelight.platform.mongo.TestMongo;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same where the view is in a MongoDB, which other nodes could write too. */
@ActiveProfiles("distributed")
class ReplayTogetherTest extends ReplayTest {

    private static final TestMongo MONGO = TestMongo.fresh();

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", MONGO::uri);
        properties.add("safelight.operations-database", MONGO.database()::getName);
        properties.add("axon.axonserver.enabled", () -> false);
        properties.add("management.endpoint.health.validate-group-membership", () -> false);
    }

    @AfterAll
    static void forget() {
        MONGO.close();
    }
}
