package org.safelight.endtoend.bucket;

import org.safelight.platform.mongo.TestMongo;

import java.util.Map;
import java.util.stream.Stream;

class GridFsBucketsTest extends BucketsElsewhere {

    private final TestMongo mongo = TestMongo.fresh();

    @Override
    Map<String, String> start() {
        return Map.of(
                "SAFELIGHT_BUCKETS", "gridfs",
                "SPRING_MONGODB_URI", mongo.uri(),
                "SAFELIGHT_GRIDFS_DATABASE", mongo.database().getName());
    }

    @Override
    long objects() {
        return Stream.of("originals.files", "thumbnails.files")
                .mapToLong(files -> mongo.database().getCollection(files).countDocuments())
                .sum();
    }

    @Override
    void stop() {
        mongo.close();
    }
}
