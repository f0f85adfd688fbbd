package org.safelight.operations.view;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.platform.mongo.TestMongo;

class MongoViewStateStoreTest implements ViewStateStoreContract {

    private TestMongo mongo;
    private ViewStateStore store;

    @BeforeEach
    void open() {
        mongo = TestMongo.fresh();
        store = new MongoViewStateStore(mongo.database());
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Override
    public ViewStateStore store() {
        return store;
    }
}
