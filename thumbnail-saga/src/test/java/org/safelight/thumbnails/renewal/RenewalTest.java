package org.safelight.thumbnails.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.thumbnails.SomePhotos.original;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.request;
import static org.safelight.thumbnails.SomePhotos.thumbnail;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.photo.PhotoCommand.RecordThumbnail;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.media.imaging.Thumbnailer;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.task.SqliteOperationStore;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.thumbnails.MutableClock;
import org.safelight.thumbnails.ToldPhotos;
import org.safelight.thumbnails.command.Acceptance;
import org.safelight.thumbnails.command.ThumbnailCommands;
import org.safelight.thumbnails.render.RenderQueue;
import org.safelight.thumbnails.render.Rendering;
import org.safelight.thumbnails.render.ThumbnailMaker;
import org.safelight.thumbnails.render.ThumbnailRenderer;
import org.safelight.thumbnails.render.WordThumbnailer;
import org.safelight.thumbnails.renewal.FinishedThumbnails.Outdated;
import org.safelight.thumbnails.renewal.Renewal.Outcome;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

class RenewalTest {

    private final MutableClock clock = new MutableClock();
    private final ToldPhotos photos = new ToldPhotos();
    private final CountDownLatch gate = new CountDownLatch(1);
    private SqliteFile file;
    private Bucket originals;
    private Bucket stored;
    private FinishedThumbnails thumbnails;
    private OperationLedger ledger;
    private RenderQueue queue;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        file = SqliteFile.open(folder.resolve("some.db"), Durability.NORMAL);
        originals = new FilesystemBucket(folder.resolve("originals"));
        stored = new FilesystemBucket(folder.resolve("thumbnails"));
        thumbnails = new SqliteFinishedThumbnails(file);
        ledger = new OperationLedger(new SqliteOperationStore(file), clock);
        queue = new RenderQueue(10, 1, Duration.ofSeconds(5), _ -> hold());
        queue.start();
        originals.put(original("tulip").key(), new ByteArrayInputStream("tulip".getBytes(UTF_8)));
        thumbnails.expect(request("tulip"), 0);
        thumbnails.finish(photo("tulip"), thumbnail("tulip", "old"), 1);
    }

    @AfterEach
    void close() {
        gate.countDown();
        queue.stop();
        file.close();
    }

    @Test
    void aThumbnailOfAnOldRecipeIsMadeAnewAndThePhotoTold() {
        Renewal renewal = renewal(new WordThumbnailer());

        assertThat(renewal.step()).isEqualTo(Outcome.WORKED);

        var report = (RecordThumbnail) photos.told().getFirst();
        assertThat(report.thumbnail().recipe()).isEqualTo(WordThumbnailer.RECIPE);
        assertThat(renewal.count()).isEqualTo(1);
    }

    @Test
    void whatPeopleWaitForGoesFirst() {
        Renewal renewal = renewal(new WordThumbnailer());
        offer("rose");

        assertThat(renewal.step()).isEqualTo(Outcome.MAKING_ROOM);
        assertThat(photos.told()).isEmpty();

        gate.countDown();
        await().until(queue::isIdle);

        assertThat(renewal.step()).isEqualTo(Outcome.WORKED);
    }

    @Test
    void whatCannotBeRenderedKeepsItsThumbnailAndThePhotoHearsNothing() {
        Renewal renewal =
                renewal(
                        (_, _) -> {
                            throw new UnreadableImageException(
                                    UnreadableImageException.Reason.UNDECODABLE, "It is so.");
                        });

        assertThat(renewal.step()).isEqualTo(Outcome.WORKED);

        assertThat(photos.told()).isEmpty();
        assertThat(thumbnails.outdated(order())).isEqualTo(new Outdated(0, 1));
    }

    @Test
    void afterAFaultThatMayPassItIsTriedAgainLater() throws IOException {
        originals.remove(original("tulip").key());
        Renewal renewal = renewal(new WordThumbnailer());

        assertThat(renewal.step()).isEqualTo(Outcome.FAILED);
        assertThat(renewal.step()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(photos.told()).isEmpty();

        originals.put(original("tulip").key(), new ByteArrayInputStream("tulip".getBytes(UTF_8)));
        clock.advance(Duration.ofMinutes(10));

        assertThat(renewal.step()).isEqualTo(Outcome.WORKED);
        assertThat(photos.told()).hasSize(1);
    }

    @Test
    void aCancelledOrderIsNotFollowed() {
        Renewal renewal = renewal(new WordThumbnailer());
        RenewalOrder order = order();
        ledger.cancel(order.id());

        assertThat(renewal.step()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(photos.told()).isEmpty();
    }

    private RenewalOrder order() {
        return orders().current().orElseThrow();
    }

    private RenewalOrders orders() {
        return new RenewalOrders(ledger, thumbnails, WordThumbnailer.RECIPE, () -> true, clock);
    }

    private Renewal renewal(Thumbnailer thumbnailer) {
        var maker = new ThumbnailMaker(originals, thumbnailer, stored);
        var rendering = new Rendering(maker, photos.commands(), clock);
        return new Renewal(thumbnails, rendering, queue, orders(), clock);
    }

    private void offer(String word) {
        CommandBus bus = SimpleCommandBus.builder().build();
        var _ = new AnnotationCommandHandlerAdapter<>(new ThumbnailRenderer(queue)).subscribe(bus);
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        assertThat(new ThumbnailCommands(gateway).ask(request(word)))
                .isEqualTo(Acceptance.ACCEPTED);
    }

    private void hold() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
