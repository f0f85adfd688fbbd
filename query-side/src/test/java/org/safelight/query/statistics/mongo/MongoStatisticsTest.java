package org.safelight.query.statistics.mongo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.query.statistics.CountsContract;
import org.safelight.query.statistics.StatisticsContract;
import org.safelight.query.statistics.StatisticsReader;
import org.safelight.query.statistics.StatisticsWriter;

class MongoStatisticsTest implements StatisticsContract, CountsContract {

    private static final TestMongo MONGO = TestMongo.fresh();
    private StatisticsWriter writer;
    private StatisticsReader reader;

    @AfterAll
    static void stop() {
        MONGO.close();
    }

    @BeforeEach
    void empty() {
        writer = new MongoStatisticsWriter(MONGO.database(), "statistics-a");
        reader = new MongoStatisticsReader(MONGO.database(), "statistics-a");
        writer.clear();
    }

    @Override
    public StatisticsWriter writer() {
        return writer;
    }

    @Override
    public StatisticsReader reader() {
        return reader;
    }
}
