package org.safelight.access.session.mongo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.access.session.SessionStore;
import org.safelight.access.session.SessionStoreContract;
import org.safelight.platform.mongo.TestMongo;

class MongoSessionsTest extends SessionStoreContract {

    private static TestMongo mongo;
    private SessionStore sessions;

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
        sessions = new MongoSessions(mongo.database());
    }

    @Override
    protected SessionStore sessions() {
        return sessions;
    }

    @Override
    protected SessionStore elsewhere() {
        return new MongoSessions(mongo.database());
    }
}
