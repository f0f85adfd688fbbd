package org.safelight.command.photo;

import static org.safelight.command.photo.PhotoFixture.ANNA;
import static org.safelight.command.photo.PhotoFixture.BEACH;
import static org.safelight.command.photo.PhotoFixture.ORIGINAL;
import static org.safelight.command.photo.PhotoFixture.THUMBNAIL;
import static org.safelight.command.photo.PhotoFixture.UPLOADED;
import static org.safelight.command.photo.PhotoFixture.original;
import static org.safelight.command.photo.PhotoFixture.photo;
import static org.safelight.command.photo.PhotoFixture.upload;
import static org.safelight.command.photo.PhotoFixture.uploaded;

import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.Refusal;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.DescriptionChange;
import org.safelight.contract.photo.PhotoCommand.DescribePhoto;
import org.safelight.contract.photo.PhotoCommand.PurgePhoto;
import org.safelight.contract.photo.PhotoCommand.RestorePhoto;
import org.safelight.contract.photo.PhotoCommand.TrashPhoto;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.UploadOutcome;

import java.util.Map;

class PhotoTest {

    private static final MetaData BY_ANNA = MetaData.with(MessageMetadata.ACTOR, ANNA.value());
    private static final MetaData BY_BERT = MetaData.with(MessageMetadata.ACTOR, "bert");
    private static final PhotoTrashed TRASHED = new PhotoTrashed(BEACH);
    private static final PhotoPurged PURGED = new PhotoPurged(BEACH, ORIGINAL.key(), null);
    private static final Description SUNSET = described("Sunset");

    private final AggregateTestFixture<Photo> photo = photo();

    @Test
    void newBytesBecomeAPhoto() {
        photo.givenNoPriorActivity()
                .when(upload(ORIGINAL), BY_ANNA)
                .expectResultMessagePayload(UploadOutcome.CREATED)
                .expectEvents(UPLOADED);
    }

    @Test
    void theSameBytesAgainAreADuplicateThatChangesNothing() {
        photo.given(UPLOADED)
                .when(upload(original("second-upload")), BY_ANNA)
                .expectResultMessagePayload(UploadOutcome.DUPLICATE)
                .expectNoEvents();
    }

    @Test
    void theSameBytesAgainLeaveAPhotoInTheTrash() {
        photo.given(UPLOADED, TRASHED)
                .when(upload(original("second-upload")), BY_ANNA)
                .expectResultMessagePayload(UploadOutcome.DUPLICATE_IN_TRASH)
                .expectNoEvents();
    }

    @Test
    void purgedBytesCanBeUploadedAgain() {
        photo.given(UPLOADED, TRASHED, PURGED)
                .when(upload(original("second-upload")), BY_ANNA)
                .expectResultMessagePayload(UploadOutcome.CREATED)
                .expectEvents(uploaded(original("second-upload")));
    }

    @Test
    void nobodyUploadsForSomebodyElse() {
        photo.givenNoPriorActivity()
                .when(upload(ORIGINAL), BY_BERT)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void aDescriptionIsRecordedWhole() {
        photo.given(UPLOADED, new PhotoDescribed(BEACH, SUNSET))
                .when(new DescribePhoto(BEACH, rated(5)), BY_ANNA)
                .expectResultMessagePayload(3L)
                .expectEvents(
                        new PhotoDescribed(
                                BEACH,
                                new Description(SUNSET.caption(), SUNSET.tags(), false, 5, null)));
    }

    @Test
    void aDescriptionThatIsTheSameChangesNothing() {
        photo.given(UPLOADED, new PhotoDescribed(BEACH, SUNSET))
                .when(new DescribePhoto(BEACH, captioned("Sunset")), BY_ANNA)
                .expectResultMessagePayload(2L)
                .expectNoEvents();
    }

    @Test
    void aPhotoInTheTrashCannotBeDescribed() {
        photo.given(UPLOADED, TRASHED)
                .when(new DescribePhoto(BEACH, captioned("Sunset")), BY_ANNA)
                .expectExceptionDetails(Refusal.PHOTO_TRASHED);
    }

    @Test
    void aPhotoGoesIntoTheTrash() {
        photo.given(UPLOADED)
                .when(new TrashPhoto(BEACH), BY_ANNA)
                .expectResultMessagePayload(2L)
                .expectEvents(TRASHED);
    }

    @Test
    void aPhotoInTheTrashStaysThere() {
        photo.given(UPLOADED, TRASHED).when(new TrashPhoto(BEACH), BY_ANNA).expectNoEvents();
    }

    @Test
    void aPhotoComesOutOfTheTrash() {
        photo.given(UPLOADED, TRASHED)
                .when(new RestorePhoto(BEACH), BY_ANNA)
                .expectResultMessagePayload(3L)
                .expectEvents(new PhotoRestored(BEACH));
    }

    @Test
    void aPhotoOutsideTheTrashNeedsNoRestoring() {
        photo.given(UPLOADED).when(new RestorePhoto(BEACH), BY_ANNA).expectNoEvents();
    }

    @Test
    void aPurgeNamesTheBytesToRemove() {
        photo.given(UPLOADED, new ThumbnailGenerated(BEACH, THUMBNAIL), TRASHED)
                .when(new PurgePhoto(BEACH), BY_ANNA)
                .expectEvents(new PhotoPurged(BEACH, ORIGINAL.key(), THUMBNAIL.key()));
    }

    @Test
    void aPhotoOutsideTheTrashCannotBePurged() {
        photo.given(UPLOADED)
                .when(new PurgePhoto(BEACH), BY_ANNA)
                .expectExceptionDetails(Refusal.PHOTO_NOT_TRASHED);
    }

    @Test
    void aPurgedPhotoIsNotPurgedTwice() {
        photo.given(UPLOADED, TRASHED, PURGED)
                .when(new PurgePhoto(BEACH), BY_ANNA)
                .expectNoEvents();
    }

    @Test
    void aPurgedPhotoIsGone() {
        photo.given(UPLOADED, TRASHED, PURGED)
                .when(new RestorePhoto(BEACH), BY_ANNA)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void aPhotoThatNeverWasIsNotFound() {
        photo.givenNoPriorActivity()
                .when(new TrashPhoto(BEACH), BY_ANNA)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void somebodyElsesPhotoIsNotFound() {
        photo.given(UPLOADED)
                .when(new TrashPhoto(BEACH), BY_BERT)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void aCommandFromNobodyFindsNothing() {
        photo.given(UPLOADED).when(new TrashPhoto(BEACH)).expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void theServiceItselfMayPurgeAnybodysPhoto() {
        photo.given(UPLOADED, TRASHED)
                .when(new PurgePhoto(BEACH), MetaData.with(MessageMetadata.ACTOR, "system:trash"))
                .expectEvents(PURGED);
    }

    @Test
    void aChangeUponTheLatestRevisionIsMade() {
        photo.given(UPLOADED, new PhotoDescribed(BEACH, SUNSET))
                .when(new TrashPhoto(BEACH), seen(2))
                .expectEvents(TRASHED);
    }

    @Test
    void aChangeUponAnEarlierRevisionIsRefused() {
        photo.given(UPLOADED, new PhotoDescribed(BEACH, SUNSET))
                .when(new TrashPhoto(BEACH), seen(1))
                .expectExceptionDetails(Refusal.REVISION_MISMATCH);
    }

    @Test
    void aThumbnailDoesNotCountAsARevision() {
        photo.given(UPLOADED, new ThumbnailGenerated(BEACH, THUMBNAIL))
                .when(new TrashPhoto(BEACH), seen(1))
                .expectEvents(TRASHED);
    }

    @Test
    void revisionsStartAgainAfterAPurge() {
        photo.given(UPLOADED, TRASHED, PURGED, uploaded(original("second-upload")))
                .when(new TrashPhoto(BEACH), seen(1))
                .expectResultMessagePayload(2L)
                .expectEvents(TRASHED);
    }

    private static MetaData seen(int revision) {
        return BY_ANNA.mergedWith(Map.of(MessageMetadata.IF_REVISION, (long) revision));
    }

    private static DescriptionChange captioned(String caption) {
        return new DescriptionChange(new Sealed<>("annas-key", caption), null, null, null, null);
    }

    private static DescriptionChange rated(int stars) {
        return new DescriptionChange(null, null, null, stars, null);
    }

    /** Words as a photo knows them: it cannot read them, but sees whether they are others. */
    private static Description described(String caption) {
        return new Description(
                new Sealed<>("annas-key", caption), Description.NONE.tags(), false, 0, null);
    }
}
