package org.safelight.thumbnails.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.NOON;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.request;
import static org.safelight.thumbnails.SomePhotos.thumbnail;
import static org.safelight.thumbnails.renewal.FinishedThumbnailsContract.by;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.thumbnails.renewal.FinishedThumbnails.Outdated;

class MongoFinishedThumbnailsTest implements FinishedThumbnailsContract {

    private TestMongo mongo;
    private FinishedThumbnails thumbnails;

    @BeforeEach
    void open() {
        mongo = TestMongo.fresh();
        thumbnails = new MongoFinishedThumbnails(mongo.database());
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Override
    public FinishedThumbnails thumbnails() {
        return thumbnails;
    }

    @Test
    void anUploadThatIsToldOfAfterThePurgeIsNoPhoto() {
        thumbnails.expect(request("tulip"), 0);
        thumbnails.finish(photo("tulip"), thumbnail("tulip", OLD), 1);
        thumbnails.remove(photo("tulip"), 2);

        thumbnails.expect(request("tulip"), 0);
        thumbnails.finish(photo("tulip"), thumbnail("tulip", OLD), 1);

        assertThat(thumbnails.outdated(by(NEW))).isEqualTo(new Outdated(0, 0));
    }

    @Test
    void anotherNodeThatStartsLeavesLeasesAlone() {
        thumbnails.expect(request("tulip"), 0);
        thumbnails.finish(photo("tulip"), thumbnail("tulip", OLD), 1);
        thumbnails.take(by(NEW), 10, NOON, SOON);

        assertThat(new MongoFinishedThumbnails(mongo.database()).take(by(NEW), 10, NOON, SOON))
                .isEmpty();
    }
}
