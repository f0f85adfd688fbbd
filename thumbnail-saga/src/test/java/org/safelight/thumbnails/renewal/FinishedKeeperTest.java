package org.safelight.thumbnails.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.NOON;
import static org.safelight.thumbnails.SomePhotos.generated;
import static org.safelight.thumbnails.SomePhotos.purged;
import static org.safelight.thumbnails.SomePhotos.request;
import static org.safelight.thumbnails.SomePhotos.uploaded;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;

class FinishedKeeperTest {

    private static final RenewalOrder ORDER = new RenewalOrder("order", "another");

    private SqliteFile file;
    private FinishedThumbnails thumbnails;
    private AnnotationEventHandlerAdapter keeper;
    private long sequence;

    @BeforeEach
    void open(@TempDir Path folder) {
        file = SqliteFile.open(folder.resolve("finished.db"), Durability.NORMAL);
        thumbnails = new SqliteFinishedThumbnails(file);
        keeper = new AnnotationEventHandlerAdapter(new FinishedKeeper(thumbnails));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void aThumbnailIsKnownWithWhatItWasMadeOf() throws Exception {
        deliver(uploaded("tulip"), generated("tulip"));

        assertThat(thumbnails.take(ORDER, 10, NOON, NOON)).containsExactly(request("tulip"));
    }

    @Test
    void aPhotoWithoutThumbnailIsNotMadeAnew() throws Exception {
        deliver(uploaded("tulip"));

        assertThat(thumbnails.take(ORDER, 10, NOON, NOON)).isEmpty();
    }

    @Test
    void aPurgedPhotoIsForgotten() throws Exception {
        deliver(uploaded("tulip"), generated("tulip"), purged("tulip"));

        assertThat(thumbnails.take(ORDER, 10, NOON, NOON)).isEmpty();
    }

    @Test
    void aLogReadAnewLeavesTheSame() throws Exception {
        deliver(uploaded("tulip"), generated("tulip"), uploaded("rose"));

        keeper.prepareReset();
        assertThat(thumbnails.take(ORDER, 10, NOON, NOON)).isEmpty();
        deliver(uploaded("tulip"), generated("tulip"), uploaded("rose"));

        assertThat(thumbnails.take(ORDER, 10, NOON, NOON)).containsExactly(request("tulip"));
    }

    private void deliver(PhotoEvent... log) throws Exception {
        for (PhotoEvent event : log) {
            keeper.handle(
                    new GenericDomainEventMessage<>(
                            "Photo", event.photoId().value(), sequence++, event));
        }
    }
}
