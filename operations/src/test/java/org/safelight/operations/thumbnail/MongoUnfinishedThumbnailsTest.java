package org.safelight.operations.thumbnail;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.platform.mongo.TestMongo;

class MongoUnfinishedThumbnailsTest implements UnfinishedThumbnailsContract {

    private TestMongo mongo;
    private UnfinishedThumbnails thumbnails;

    @BeforeEach
    void open() {
        mongo = TestMongo.fresh();
        thumbnails = new MongoUnfinishedThumbnails(mongo.database());
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Override
    public UnfinishedThumbnails thumbnails() {
        return thumbnails;
    }
}
