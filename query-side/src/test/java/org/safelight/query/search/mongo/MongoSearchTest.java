package org.safelight.query.search.mongo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.query.search.FilterContract;
import org.safelight.query.search.FoundAgainContract;
import org.safelight.query.search.FoundPagesContract;
import org.safelight.query.search.RandomSearchContract;
import org.safelight.query.search.SearchReader;
import org.safelight.query.search.SearchWriter;
import org.safelight.query.search.WordContract;

class MongoSearchTest
        implements WordContract,
                FilterContract,
                FoundPagesContract,
                FoundAgainContract,
                RandomSearchContract {

    private static final TestMongo MONGO = TestMongo.fresh();
    private SearchWriter writer;
    private SearchReader reader;

    @AfterAll
    static void stop() {
        MONGO.close();
    }

    @BeforeEach
    void empty() {
        writer = new MongoSearchWriter(MONGO.database(), "search-a");
        reader = new MongoSearchReader(MONGO.database(), "search-a");
        writer.clear();
    }

    @Override
    public SearchWriter writer() {
        return writer;
    }

    @Override
    public SearchReader reader() {
        return reader;
    }
}
