package org.safelight.thumbnails.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.NOON;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.request;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.platform.mongo.TestMongo;

class MongoThumbnailBacklogTest implements ThumbnailBacklogContract {

    private TestMongo mongo;
    private ThumbnailBacklog backlog;

    @BeforeEach
    void open() {
        mongo = TestMongo.fresh();
        backlog = new MongoThumbnailBacklog(mongo.database());
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Override
    public ThumbnailBacklog backlog() {
        return backlog;
    }

    @Test
    void anUploadThatIsToldOfAfterTheThumbnailAsksForNothing() {
        backlog.add(request("tulip"), NOON, 0);
        backlog.remove(photo("tulip"), 1);
        backlog.add(request("tulip"), NOON, 0);

        assertThat(backlog.size()).isZero();
        assertThat(backlog.oldestDue()).isEmpty();
        assertThat(backlog.take(10, NOON, SOON)).isEmpty();
    }

    @Test
    void aThumbnailThatIsToldOfAfterTheRetryRemovesNothing() {
        backlog.add(request("tulip"), NOON, 0);
        backlog.add(request("tulip"), NOON, 2);
        backlog.remove(photo("tulip"), 1);

        assertThat(backlog.take(10, NOON, SOON)).containsExactly(request("tulip"));
    }

    @Test
    void aFailureThatIsToldOfLatePostponesNothing() {
        backlog.add(request("tulip"), NOON, 2);
        backlog.postpone(photo("tulip"), LATER, 1);

        assertThat(backlog.oldestDue()).contains(NOON);
    }

    @Test
    void whatIsOutstandingAgainIsFreeToTake() {
        backlog.add(request("tulip"), NOON, 0);
        backlog.take(10, NOON, LATER);
        backlog.remove(photo("tulip"), 1);
        backlog.add(request("tulip"), NOON, 2);

        assertThat(backlog.take(10, NOON, SOON)).containsExactly(request("tulip"));
    }

    @Test
    void anotherNodeThatStartsLeavesLeasesAlone() {
        backlog.add(request("tulip"), NOON, 0);
        backlog.take(10, NOON, SOON);

        assertThat(new MongoThumbnailBacklog(mongo.database()).take(10, NOON, SOON)).isEmpty();
    }
}
