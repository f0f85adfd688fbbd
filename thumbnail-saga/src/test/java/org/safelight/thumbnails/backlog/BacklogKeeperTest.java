package org.safelight.thumbnails.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.LASTING;
import static org.safelight.thumbnails.SomePhotos.NOON;
import static org.safelight.thumbnails.SomePhotos.attemptFailed;
import static org.safelight.thumbnails.SomePhotos.generated;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.purged;
import static org.safelight.thumbnails.SomePhotos.request;
import static org.safelight.thumbnails.SomePhotos.retryRequested;
import static org.safelight.thumbnails.SomePhotos.uploaded;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.thumbnails.MutableClock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

class BacklogKeeperTest {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Instant AFTER_GRACE = NOON.plus(GRACE);

    private final MutableClock clock = new MutableClock();
    private SqliteFile file;
    private ThumbnailBacklog backlog;
    private AnnotationEventHandlerAdapter keeper;
    private long sequence;

    @BeforeEach
    void open(@TempDir Path folder) {
        file = SqliteFile.open(folder.resolve("events.db"), Durability.NORMAL);
        backlog = new SqliteThumbnailBacklog(file);
        keeper = new AnnotationEventHandlerAdapter(new BacklogKeeper(backlog, clock, GRACE));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void anUploadIsOutstandingAndDueAfterTheGrace() throws Exception {
        deliver(uploaded("tulip"));

        assertThat(backlog.take(10, AFTER_GRACE.minusMillis(1), AFTER_GRACE)).isEmpty();
        assertThat(backlog.take(10, AFTER_GRACE, AFTER_GRACE)).containsExactly(request("tulip"));
    }

    @Test
    void aFailedAttemptIsDueWhenItMayBeRepeated() throws Exception {
        deliver(uploaded("tulip"), attemptFailed("tulip", 1, NOON.plusSeconds(90)));

        assertThat(backlog.oldestDue()).contains(NOON.plusSeconds(90));
    }

    @Test
    void aThumbnailThatIsThereIsOutstandingNoMore() throws Exception {
        deliver(uploaded("tulip"), generated("tulip"));

        assertThat(backlog.size()).isZero();
    }

    @Test
    void aThumbnailGivenUpIsOutstandingNoMore() throws Exception {
        deliver(uploaded("tulip"), new ThumbnailFailed(photo("tulip"), LASTING));

        assertThat(backlog.size()).isZero();
    }

    @Test
    void aPurgedPhotoIsOutstandingNoMore() throws Exception {
        deliver(uploaded("tulip"), purged("tulip"));

        assertThat(backlog.size()).isZero();
    }

    @Test
    void aTrashedPhotoStillGetsItsThumbnail() throws Exception {
        deliver(uploaded("tulip"), new PhotoTrashed(photo("tulip")));

        assertThat(backlog.size()).isEqualTo(1);
    }

    @Test
    void aRetryByHandIsOutstandingAgain() throws Exception {
        deliver(
                uploaded("tulip"),
                new ThumbnailFailed(photo("tulip"), LASTING),
                retryRequested("tulip"));

        assertThat(backlog.take(10, AFTER_GRACE, AFTER_GRACE)).containsExactly(request("tulip"));
    }

    @Test
    void aLogDeliveredTwiceLeavesWhatItLeftTheFirstTime() throws Exception {
        PhotoEvent[] log = {
            uploaded("tulip"),
            uploaded("rose"),
            generated("tulip"),
            attemptFailed("rose", 1, NOON.plusSeconds(90))
        };

        deliver(log);
        deliver(log);

        assertThat(backlog.size()).isEqualTo(1);
        assertThat(backlog.oldestDue()).contains(NOON.plusSeconds(90));
    }

    @Test
    void anOldLogReadAnewIsNotDueBeforeItsEndIsReached() throws Exception {
        deliver(uploaded("tulip"), generated("tulip"));
        clock.advance(Duration.ofDays(365));

        keeper.prepareReset();
        deliver(uploaded("tulip"));

        assertThat(backlog.take(10, clock.instant(), clock.instant())).isEmpty();
    }

    private void deliver(PhotoEvent... log) throws Exception {
        for (PhotoEvent event : log) {
            keeper.handle(
                    new GenericDomainEventMessage<>(
                            "Photo", event.photoId().value(), sequence++, event));
        }
    }
}
