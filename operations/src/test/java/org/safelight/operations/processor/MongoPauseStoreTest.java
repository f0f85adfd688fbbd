package org.safelight.operations.processor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.platform.mongo.TestMongo;

class MongoPauseStoreTest implements PauseStoreContract {

    private TestMongo mongo;
    private PauseStore store;

    @BeforeEach
    void open() {
        mongo = TestMongo.fresh();
        store = new MongoPauseStore(mongo.database());
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Override
    public PauseStore store() {
        return store;
    }
}
