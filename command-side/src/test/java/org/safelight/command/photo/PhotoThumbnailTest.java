package org.safelight.command.photo;

import static org.safelight.command.photo.PhotoFixture.BEACH;
import static org.safelight.command.photo.PhotoFixture.DISK_FULL;
import static org.safelight.command.photo.PhotoFixture.FACTS;
import static org.safelight.command.photo.PhotoFixture.ORIGINAL;
import static org.safelight.command.photo.PhotoFixture.SOURCE;
import static org.safelight.command.photo.PhotoFixture.THUMBNAIL;
import static org.safelight.command.photo.PhotoFixture.UPLOADED;
import static org.safelight.command.photo.PhotoFixture.original;
import static org.safelight.command.photo.PhotoFixture.photo;
import static org.safelight.command.photo.PhotoFixture.thumbnail;
import static org.safelight.command.photo.PhotoFixture.uploaded;

import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Refusal;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.PhotoCommand.GiveUpThumbnail;
import org.safelight.contract.photo.PhotoCommand.RecordFailedAttempt;
import org.safelight.contract.photo.PhotoCommand.RecordThumbnail;
import org.safelight.contract.photo.PhotoCommand.RetryThumbnail;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.photo.Thumbnail;

import java.time.Instant;

class PhotoThumbnailTest {

    private static final MetaData BY_RENDERER =
            MetaData.with(MessageMetadata.ACTOR, "system:thumbnails");
    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");
    private static final ThumbnailGenerated GENERATED = new ThumbnailGenerated(BEACH, THUMBNAIL);
    private static final ThumbnailFailed FAILED = new ThumbnailFailed(BEACH, DISK_FULL);

    private final AggregateTestFixture<Photo> photo = photo();

    @Test
    void aThumbnailIsRecorded() {
        photo.given(UPLOADED)
                .when(new RecordThumbnail(BEACH, SOURCE, THUMBNAIL), BY_RENDERER)
                .expectEvents(GENERATED);
    }

    @Test
    void aThumbnailIsRecordedAlsoInTheTrash() {
        photo.given(UPLOADED, new PhotoTrashed(BEACH))
                .when(new RecordThumbnail(BEACH, SOURCE, THUMBNAIL), BY_RENDERER)
                .expectEvents(GENERATED);
    }

    @Test
    void theSameThumbnailAgainChangesNothing() {
        photo.given(UPLOADED, GENERATED)
                .when(new RecordThumbnail(BEACH, SOURCE, THUMBNAIL), BY_RENDERER)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aSecondCopyOfTheThumbnailIsToldToGo() {
        photo.given(UPLOADED, GENERATED)
                .when(new RecordThumbnail(BEACH, SOURCE, thumbnail("thumb-2", "cd")), BY_RENDERER)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void theSameBytesByAnotherRecipeAreNoCopy() {
        var renewed =
                new Thumbnail(
                        new ObjectKey("thumb-2"),
                        THUMBNAIL.hash(),
                        THUMBNAIL.bytes(),
                        THUMBNAIL.dimensions(),
                        THUMBNAIL.placeholder(),
                        "another recipe");
        photo.given(UPLOADED, GENERATED)
                .when(new RecordThumbnail(BEACH, SOURCE, renewed), BY_RENDERER)
                .expectEvents(new ThumbnailGenerated(BEACH, renewed));
    }

    @Test
    void anotherThumbnailTakesThePlaceOfTheFirst() {
        var sharper = thumbnail("thumb-2", "ef");
        photo.given(UPLOADED, GENERATED)
                .when(new RecordThumbnail(BEACH, SOURCE, sharper), BY_RENDERER)
                .expectEvents(new ThumbnailGenerated(BEACH, sharper));
    }

    @Test
    void aLateThumbnailOfAnEarlierUploadIsToldToGo() {
        photo.given(
                        UPLOADED,
                        new PhotoTrashed(BEACH),
                        new PhotoPurged(BEACH, SOURCE, null),
                        uploaded(original("second-upload")))
                .when(new RecordThumbnail(BEACH, SOURCE, THUMBNAIL), BY_RENDERER)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void aLateThumbnailOfAPurgedPhotoIsToldToGo() {
        photo.given(UPLOADED, new PhotoTrashed(BEACH), new PhotoPurged(BEACH, SOURCE, null))
                .when(new RecordThumbnail(BEACH, SOURCE, THUMBNAIL), BY_RENDERER)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void theFirstFailureIsTriedAgainSoon() {
        photo.given(UPLOADED)
                .when(failedAtNoon(), BY_RENDERER)
                .expectEvents(failed(1, NOON.plusSeconds(10)));
    }

    @Test
    void everyFurtherFailureIsTriedAgainLater() {
        photo.given(UPLOADED, failed(1, NOON), failed(2, NOON))
                .when(failedAtNoon(), BY_RENDERER)
                .expectEvents(failed(3, NOON.plusSeconds(40)));
    }

    @Test
    void aFailureAfterTheThumbnailChangesNothing() {
        photo.given(UPLOADED, GENERATED).when(failedAtNoon(), BY_RENDERER).expectNoEvents();
    }

    @Test
    void aFailureAfterGivingUpChangesNothing() {
        photo.given(UPLOADED, FAILED).when(failedAtNoon(), BY_RENDERER).expectNoEvents();
    }

    @Test
    void givingUpIsRecordedWithItsReason() {
        photo.given(UPLOADED)
                .when(new GiveUpThumbnail(BEACH, SOURCE, DISK_FULL), BY_RENDERER)
                .expectEvents(FAILED);
    }

    @Test
    void whatIsThereIsNotGivenUp() {
        photo.given(UPLOADED, GENERATED)
                .when(new GiveUpThumbnail(BEACH, SOURCE, DISK_FULL), BY_RENDERER)
                .expectNoEvents();
    }

    @Test
    void anEarlierUploadCannotBeGivenUp() {
        photo.given(uploaded(original("second-upload")))
                .when(new GiveUpThumbnail(BEACH, SOURCE, DISK_FULL), BY_RENDERER)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void aThumbnailThatComesAfterGivingUpIsWelcome() {
        photo.given(UPLOADED, FAILED)
                .when(new RecordThumbnail(BEACH, SOURCE, THUMBNAIL), BY_RENDERER)
                .expectEvents(GENERATED);
    }

    @Test
    void whatWasGivenUpCanBeTriedAgain() {
        photo.given(UPLOADED, FAILED)
                .when(new RetryThumbnail(BEACH), MetaData.with(MessageMetadata.ACTOR, "anna"))
                .expectEvents(new ThumbnailRetryRequested(BEACH, ORIGINAL, FACTS.format()));
    }

    @Test
    void aRetryCountsAttemptsFromTheFirst() {
        photo.given(
                        UPLOADED,
                        failed(1, NOON),
                        FAILED,
                        new ThumbnailRetryRequested(BEACH, ORIGINAL, FACTS.format()))
                .when(failedAtNoon(), BY_RENDERER)
                .expectEvents(failed(1, NOON.plusSeconds(10)));
    }

    @Test
    void whatIsStillTriedNeedsNoRetry() {
        photo.given(UPLOADED, failed(1, NOON))
                .when(new RetryThumbnail(BEACH), BY_RENDERER)
                .expectNoEvents();
    }

    @Test
    void whatCameAfterGivingUpNeedsNoRetry() {
        photo.given(UPLOADED, FAILED, GENERATED)
                .when(new RetryThumbnail(BEACH), BY_RENDERER)
                .expectNoEvents();
    }

    @Test
    void aPhotoInTheTrashIsNotTriedAgain() {
        photo.given(UPLOADED, FAILED, new PhotoTrashed(BEACH))
                .when(new RetryThumbnail(BEACH), BY_RENDERER)
                .expectExceptionDetails(Refusal.PHOTO_TRASHED);
    }

    private static RecordFailedAttempt failedAtNoon() {
        return new RecordFailedAttempt(BEACH, SOURCE, DISK_FULL, NOON);
    }

    private static ThumbnailAttemptFailed failed(int attempt, Instant retryAt) {
        return new ThumbnailAttemptFailed(BEACH, attempt, DISK_FULL, retryAt);
    }
}
