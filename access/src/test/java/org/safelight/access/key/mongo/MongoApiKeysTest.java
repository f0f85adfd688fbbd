package org.safelight.access.key.mongo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.access.key.ApiKeys;
import org.safelight.access.key.ApiKeysContract;
import org.safelight.platform.mongo.TestMongo;

class MongoApiKeysTest extends ApiKeysContract {

    private static TestMongo mongo;
    private ApiKeys keys;

    @BeforeAll
    static void start() {
        mongo = TestMongo.fresh();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @BeforeEach
    void empty() {
        mongo.database().drop();
        keys = new MongoApiKeys(mongo.database());
    }

    @Override
    protected ApiKeys keys() {
        return keys;
    }

    @Override
    protected ApiKeys elsewhere() {
        return new MongoApiKeys(mongo.database());
    }
}
