package org.safelight.access.storage.mongo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.access.storage.StorageGrants;
import org.safelight.access.storage.StorageGrantsContract;
import org.safelight.platform.mongo.TestMongo;

class SharedGrantsTest extends StorageGrantsContract {

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
    protected PeopleBook book() {
        return new SharedGrants(mongo.database());
    }

    @Override
    protected StorageGrants elsewhere() {
        return new SharedGrants(mongo.database());
    }
}
