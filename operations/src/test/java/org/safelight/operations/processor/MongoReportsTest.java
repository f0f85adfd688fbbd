package org.safelight.operations.processor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.platform.mongo.TestMongo;

class MongoReportsTest implements ProcessReportsContract {

    private TestMongo mongo;
    private ProcessReports store;

    @BeforeEach
    void open() {
        mongo = TestMongo.fresh();
        store = new MongoReports(mongo.database());
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Override
    public ProcessReports reports() {
        return store;
    }
}
