package org.safelight.thumbnails.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.flow.ThumbnailRig.GRACE;
import static org.safelight.thumbnails.flow.ThumbnailRig.LEASE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.photo.PhotoCommand.PurgePhoto;
import org.safelight.contract.photo.PhotoCommand.RetryThumbnail;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.media.imaging.UnreadableImageException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

class ThumbnailFlowTest {

    private static final Duration NOW = Duration.ZERO;

    private final CountDownLatch gate = new CountDownLatch(1);
    private ThumbnailRig rig;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        rig = new ThumbnailRig(folder);
    }

    @AfterEach
    void close() {
        gate.countDown();
        rig.close();
    }

    @Test
    void anUploadGetsItsThumbnailAndNothingIsLeftToDo() throws IOException {
        var thumbnailer = ScriptedThumbnailer.faultless();
        try (var _ = rig.startNode(thumbnailer, 10)) {
            rig.upload("tulip");

            await().until(() -> rig.isSettled("tulip"));
            assertThat(rig.historyOf("tulip"))
                    .containsExactly(PhotoUploaded.class, ThumbnailGenerated.class);
            assertThat(rig.storedThumbnails()).isEqualTo(1);
            assertThat(thumbnailer.begun).hasValue(1);
        }
    }

    @Test
    void whatCannotBeDecodedIsGivenUpAtOnce() {
        var thumbnailer =
                new ScriptedThumbnailer(
                        _ -> {
                            throw new UnreadableImageException(
                                    UnreadableImageException.Reason.UNDECODABLE, "Cut short.");
                        });
        try (var _ = rig.startNode(thumbnailer, 10)) {
            rig.upload("tulip");

            await().until(() -> rig.isSettled("tulip"));
            assertThat(rig.historyOf("tulip"))
                    .containsExactly(PhotoUploaded.class, ThumbnailFailed.class);
            assertThat(thumbnailer.begun).hasValue(1);
        }
    }

    @Test
    void aFaultThatPassesCostsOneAttempt() {
        var thumbnailer = new ScriptedThumbnailer(render -> failIf(render == 1));
        try (var _ = rig.startNode(thumbnailer, 10)) {
            rig.upload("tulip");
            awaitAttempt(1);

            rig.sweepAfter(MiniPhoto.BACK_OFF.minusMillis(1));
            assertThat(rig.historyOf("tulip")).hasSize(2);

            rig.sweepAfter(Duration.ofMillis(1));
            await().until(() -> rig.isSettled("tulip"));
            assertThat(rig.historyOf("tulip"))
                    .containsExactly(
                            PhotoUploaded.class,
                            ThumbnailAttemptFailed.class,
                            ThumbnailGenerated.class);
            assertThat(thumbnailer.begun).hasValue(2);
        }
    }

    @Test
    void faultsThatDoNotPassEndInFailureWithTheirReason() {
        var thumbnailer = new ScriptedThumbnailer(_ -> failIf(true));
        try (var _ = rig.startNode(thumbnailer, 10)) {
            rig.upload("tulip");
            awaitAttempt(1);
            rig.sweepAfter(MiniPhoto.BACK_OFF);
            awaitAttempt(2);
            rig.sweepAfter(MiniPhoto.BACK_OFF);

            await().until(() -> rig.isSettled("tulip"));
            assertThat(thumbnailer.begun).hasValue(ThumbnailRig.ATTEMPTS);
            assertThat(rig.eventsOf("tulip").getLast())
                    .isInstanceOfSatisfying(
                            ThumbnailFailed.class,
                            failed ->
                                    assertThat(failed.fault().kind())
                                            .isEqualTo(ThumbnailFault.Kind.STORAGE));
        }
    }

    @Test
    void aRetryByHandStartsOver() {
        var thumbnailer = new ScriptedThumbnailer(render -> unreadableIf(render == 1));
        try (var _ = rig.startNode(thumbnailer, 10)) {
            rig.upload("tulip");
            await().until(() -> rig.isSettled("tulip"));

            rig.send(new RetryThumbnail(photo("tulip")));

            await().until(() -> rig.isSettled("tulip"));
            assertThat(rig.historyOf("tulip"))
                    .containsExactly(
                            PhotoUploaded.class,
                            ThumbnailFailed.class,
                            ThumbnailRetryRequested.class,
                            ThumbnailGenerated.class);
        }
    }

    @Test
    void whatANodeHadInItsQueueWhenItDiedIsRenderedByAnother() {
        var doomed = ScriptedThumbnailer.waitingFor(gate);
        try (var _ = rig.startNode(doomed, 10)) {
            rig.upload("tulip");
            rig.upload("rose");
            await().until(() -> doomed.begun.get() == 1 && rig.backlog.size() == 2);
            rig.sweepAfter(GRACE);
        }
        try (var _ = rig.startNode(ScriptedThumbnailer.faultless(), 10)) {
            rig.sweepAfter(LEASE.minusMillis(1));
            assertThat(rig.historyOf("rose")).containsExactly(PhotoUploaded.class);

            rig.sweepAfter(Duration.ofMillis(1));
            await().until(() -> rig.isSettled("tulip") && rig.isSettled("rose"));
            assertThat(rig.historyOf("tulip")).endsWith(ThumbnailGenerated.class);
            assertThat(rig.historyOf("rose")).endsWith(ThumbnailGenerated.class);
        }
    }

    @Test
    void aFullQueueCostsNoAttempt() {
        try (var node = rig.startNode(ScriptedThumbnailer.waitingFor(gate), 1)) {
            rig.upload("tulip");
            rig.upload("rose");
            rig.upload("lily");
            await().until(() -> rig.backlog.size() == 3 && rig.hasSaga("lily"));
            rig.sweepAfter(GRACE);
            gate.countDown();
            await().until(() -> rig.backlog.size() == 1 && node.queue.waiting() == 0);

            rig.sweepAfter(NOW);

            await().until(() -> rig.isSettled("lily"));
            assertThat(rig.historyOf("lily"))
                    .containsExactly(PhotoUploaded.class, ThumbnailGenerated.class);
        }
    }

    @Test
    void nobodyThereToRenderCostsNoAttempt() {
        rig.upload("tulip");
        await().until(() -> rig.hasSaga("tulip") && rig.backlog.size() == 1);
        rig.sweepAfter(GRACE);

        try (var _ = rig.startNode(ScriptedThumbnailer.faultless(), 10)) {
            rig.sweepAfter(NOW);

            await().until(() -> rig.isSettled("tulip"));
            assertThat(rig.historyOf("tulip"))
                    .containsExactly(PhotoUploaded.class, ThumbnailGenerated.class);
        }
    }

    @Test
    void aPhotoPurgedWhileItRendersLeavesNothingBehind() throws IOException {
        var thumbnailer = ScriptedThumbnailer.waitingFor(gate);
        try (var node = rig.startNode(thumbnailer, 10)) {
            rig.upload("tulip");
            await().until(() -> thumbnailer.begun.get() == 1);
            rig.send(new PurgePhoto(photo("tulip")));
            gate.countDown();

            await().until(() -> node.queue.isIdle() && rig.isSettled("tulip"));
            assertThat(rig.historyOf("tulip"))
                    .containsExactly(PhotoUploaded.class, PhotoPurged.class);
            assertThat(rig.storedThumbnails()).isZero();
        }
    }

    @Test
    void aBacklogReadAnewRendersNothingASecondTime() {
        var thumbnailer = ScriptedThumbnailer.faultless();
        try (var node = rig.startNode(thumbnailer, 10)) {
            rig.upload("tulip");
            await().until(() -> rig.isSettled("tulip"));
            long end = rig.positionOfBacklog();

            rig.replayBacklog();
            await().until(() -> rig.positionOfBacklog() == end);
            rig.sweepAfter(LEASE);

            assertThat(node.queue.isIdle()).isTrue();
            assertThat(thumbnailer.begun).hasValue(1);
        }
    }

    private void awaitAttempt(int number) {
        await().until(
                        () ->
                                rig.eventsOf("tulip").getLast()
                                                instanceof ThumbnailAttemptFailed failed
                                        && failed.attempt() == number
                                        && rig.backlog
                                                .oldestDue()
                                                .filter(failed.retryAt()::equals)
                                                .isPresent());
    }

    private static void failIf(boolean condition) throws IOException {
        if (condition) {
            throw new IOException("The bucket is away");
        }
    }

    private static void unreadableIf(boolean condition) throws IOException {
        if (condition) {
            throw new UnreadableImageException(
                    UnreadableImageException.Reason.TIMED_OUT, "Too slow.");
        }
    }
}
