package org.safelight.operations.task;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.platform.mongo.TestMongo;

class MongoOperationStoreTest implements OperationStoreContract {

    private TestMongo mongo;
    private OperationStore store;

    @BeforeEach
    void open() {
        mongo = TestMongo.fresh();
        store = new MongoOperationStore(mongo.database());
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Override
    public OperationStore store() {
        return store;
    }
}
