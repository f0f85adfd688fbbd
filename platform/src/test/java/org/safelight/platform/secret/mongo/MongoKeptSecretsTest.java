package org.safelight.platform.secret.mongo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.platform.secret.KeptSecrets;
import org.safelight.platform.secret.KeptSecretsContract;

class MongoKeptSecretsTest extends KeptSecretsContract {

    private static TestMongo mongo;

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
    }

    @Override
    protected KeptSecrets secrets() {
        return new MongoKeptSecrets(mongo.database());
    }
}
