package org.safelight.thumbnails.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.NOON;
import static org.safelight.thumbnails.SomePhotos.original;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safelight.contract.Refusal;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.photo.PhotoCommand.GiveUpThumbnail;
import org.safelight.contract.photo.PhotoCommand.RecordFailedAttempt;
import org.safelight.contract.photo.PhotoCommand.RecordThumbnail;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.media.bucket.gridfs.GridFsBucket;
import org.safelight.media.imaging.Thumbnailer;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.thumbnails.MutableClock;
import org.safelight.thumbnails.ToldPhotos;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;

class RenderingTest {

    private final ToldPhotos photos = new ToldPhotos();
    private Bucket originals;
    private Bucket thumbnails;

    @BeforeEach
    void upload(@TempDir Path folder) throws IOException {
        originals = new FilesystemBucket(folder.resolve("originals"));
        thumbnails = new FilesystemBucket(folder.resolve("thumbnails"));
        originals.put(original("tulip").key(), bytes("tulip"));
    }

    @Test
    void aGoodOriginalBecomesAStoredThumbnail() throws IOException {
        render(new WordThumbnailer());

        RecordThumbnail report = theOnlyReport(RecordThumbnail.class);
        var thumbnail = report.thumbnail();
        assertThat(report.photoId()).isEqualTo(photo("tulip"));
        assertThat(report.source()).isEqualTo(original("tulip").key());
        assertThat(thumbnail.dimensions()).isEqualTo(new Dimensions(200, 150));
        assertThat(thumbnail.placeholder()).isEqualTo("blur");
        assertThat(thumbnail.recipe()).isEqualTo(WordThumbnailer.RECIPE);
        try (InputStream stored = thumbnails.open(thumbnail.key(), thumbnail.hash())) {
            assertThat(stored.readAllBytes())
                    .hasSize((int) thumbnail.bytes())
                    .isEqualTo(WordThumbnailer.thumbnailOf("tulip"));
        }
    }

    @Test
    void renderingTwiceGivesOneObjectAndTheSameReport() throws IOException {
        render(new WordThumbnailer());
        render(new WordThumbnailer());

        assertThat(photos.told()).hasSize(2);
        assertThat(photos.told().getFirst()).isEqualTo(photos.told().getLast());
        assertThat(storedThumbnails()).isEqualTo(1);
    }

    @Test
    void aDamagedThumbnailIsReplaced() throws IOException {
        renderOverADamagedOne();
    }

    /** Other buckets replace what they are given anew; this one refuses other bytes. */
    @Test
    void aDamagedThumbnailIsReplacedInGridFsToo() throws IOException {
        try (var mongo = TestMongo.fresh()) {
            thumbnails = new GridFsBucket(mongo.database(), "thumbnails");
            renderOverADamagedOne();
        }
    }

    private void renderOverADamagedOne() throws IOException {
        render(new WordThumbnailer());
        var made = theLastReport().thumbnail();
        thumbnails.remove(made.key());
        thumbnails.put(made.key(), bytes("thumbnail of tulpe"));

        render(new WordThumbnailer());

        assertThat(theLastReport().thumbnail()).isEqualTo(made);
        try (InputStream stored = thumbnails.open(made.key(), made.hash())) {
            assertThat(stored.readAllBytes()).isEqualTo(WordThumbnailer.thumbnailOf("tulip"));
        }
    }

    private RecordThumbnail theLastReport() {
        return (RecordThumbnail) photos.told().getLast();
    }

    @ParameterizedTest
    @CsvSource({
        "UNSUPPORTED, UNDECODABLE",
        "UNDECODABLE, UNDECODABLE",
        "TOO_LARGE, TOO_LARGE",
        "TIMED_OUT, TIMED_OUT"
    })
    void whatCanNeverBeRenderedIsGivenUpAtOnce(
            UnreadableImageException.Reason reason, ThumbnailFault.Kind kind) {
        render(
                (_, _) -> {
                    throw new UnreadableImageException(reason, "It is so.");
                });

        assertThat(theOnlyReport(GiveUpThumbnail.class))
                .isEqualTo(
                        new GiveUpThumbnail(
                                photo("tulip"),
                                original("tulip").key(),
                                new ThumbnailFault(kind, "It is so.")));
    }

    @Test
    void aMissingOriginalIsAFaultThatMayPass() throws IOException {
        originals.remove(original("tulip").key());

        render(new WordThumbnailer());

        assertThat(theOnlyReport(RecordFailedAttempt.class))
                .isEqualTo(
                        failure(ThumbnailFault.Kind.STORAGE, "The original is not in its bucket."));
    }

    @Test
    void aDamagedOriginalIsNeverRendered() throws IOException {
        originals.put(original("tulip").key(), bytes("tulpe"));

        render(new WordThumbnailer());

        assertThat(theOnlyReport(RecordFailedAttempt.class))
                .isEqualTo(
                        failure(
                                ThumbnailFault.Kind.STORAGE,
                                "The original in the bucket is not what was uploaded."));
    }

    @Test
    void anOriginalThatGrewIsDamagedToo() throws IOException {
        originals.put(original("tulip").key(), bytes("tulips"));

        render(new WordThumbnailer());

        assertThat(theOnlyReport(RecordFailedAttempt.class).fault().kind())
                .isEqualTo(ThumbnailFault.Kind.STORAGE);
    }

    @Test
    void aBucketThatTakesNothingIsAFaultThatMayPassAndSaysNothingOfTheServer() {
        thumbnails = new BrokenBucket();

        render(new WordThumbnailer());

        assertThat(theOnlyReport(RecordFailedAttempt.class))
                .isEqualTo(
                        failure(
                                ThumbnailFault.Kind.STORAGE,
                                "A bucket did not give or take the bytes."));
    }

    @Test
    void whatNobodyForesawIsAFaultThatMayPass() {
        render(
                (_, _) -> {
                    throw new IllegalStateException("/a/path/of/the/server");
                });

        assertThat(theOnlyReport(RecordFailedAttempt.class))
                .isEqualTo(
                        failure(
                                ThumbnailFault.Kind.UNEXPECTED,
                                "Nobody foresaw this: IllegalStateException."));
    }

    @Test
    void wantOfMemoryIsAFaultThatMayPass() {
        render(
                (_, _) -> {
                    throw new OutOfMemoryError("Java heap space");
                });

        assertThat(theOnlyReport(RecordFailedAttempt.class).fault().kind())
                .isEqualTo(ThumbnailFault.Kind.UNEXPECTED);
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND", "PHOTO_PURGED"})
    void aThumbnailOfAPhotoPurgedMeanwhileIsRemoved(Refusal refusal) throws IOException {
        photos.refuse(refusal);

        render(new WordThumbnailer());

        theOnlyReport(RecordThumbnail.class);
        assertThat(storedThumbnails()).isZero();
    }

    @Test
    void aThumbnailRefusedForAnotherReasonStays() throws IOException {
        photos.refuse(Refusal.PHOTO_TRASHED);

        render(new WordThumbnailer());

        assertThat(storedThumbnails()).isEqualTo(1);
    }

    @Test
    void aReportThatDoesNotArriveIsNoFailedAttempt() throws IOException {
        photos.fail(new IllegalStateException("The event store is away"));

        render(new WordThumbnailer());

        theOnlyReport(RecordThumbnail.class);
        assertThat(storedThumbnails()).isEqualTo(1);
    }

    private void render(Thumbnailer thumbnailer) {
        var maker = new ThumbnailMaker(originals, thumbnailer, thumbnails);
        new Rendering(maker, photos.commands(), new MutableClock()).run(request("tulip"));
    }

    private <T> T theOnlyReport(Class<T> type) {
        assertThat(photos.told()).singleElement().isInstanceOf(type);
        return type.cast(photos.told().getFirst());
    }

    private long storedThumbnails() throws IOException {
        try (var keys = thumbnails.keysWrittenBefore(Instant.MAX)) {
            return keys.count();
        }
    }

    private static RecordFailedAttempt failure(ThumbnailFault.Kind kind, String detail) {
        return new RecordFailedAttempt(
                photo("tulip"), original("tulip").key(), new ThumbnailFault(kind, detail), NOON);
    }

    private static InputStream bytes(String word) {
        return new ByteArrayInputStream(word.getBytes(UTF_8));
    }
}
