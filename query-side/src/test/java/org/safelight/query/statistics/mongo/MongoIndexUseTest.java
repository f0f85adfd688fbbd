package org.safelight.query.statistics.mongo;

import static org.safelight.query.library.Samples.ANNA;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.query.library.LifeStory;
import org.safelight.query.library.Story;
import org.safelight.query.statistics.StatisticsProjection;
import org.safelight.query.tally.Explained;

/** Runs where a real MongoDB is; elsewhere it says what it has not proven. */
class MongoIndexUseTest {

    private static final TestMongo MONGO = TestMongo.fresh();
    private final StatisticsCollections collections =
            StatisticsCollections.in(MONGO.database(), "statistics-a");

    @AfterAll
    static void stop() {
        MONGO.close();
    }

    @BeforeEach
    void askWhoCanTell() {
        Explained.assumeReal("MongoDB counts months along their indexes");
        var writer = new MongoStatisticsWriter(MONGO.database(), "statistics-a");
        Story.tell(LifeStory.events(), new StatisticsProjection(writer));
    }

    @Test
    void aCellIsCountedFromItsIndexAlone() {
        var pipeline = MongoStatisticsWriter.count(new Cell("anna", 24_242, "LGE Nexus 5X", "0"));

        Explained.isOnlyOf("photos_by_cell", collections.photos().aggregate(pipeline).explain());
    }

    @Test
    void monthsAreFoundByTheirIndex() {
        var pipeline = MongoStatisticsReader.monthsOf(ANNA, 24_242, false, 51);

        Explained.isAlong("tallies_by_month", collections.tallies().aggregate(pipeline).explain());
    }
}
