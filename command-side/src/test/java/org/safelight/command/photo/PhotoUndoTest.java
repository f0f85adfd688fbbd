package org.safelight.command.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.command.photo.PhotoFixture.ANNA;
import static org.safelight.command.photo.PhotoFixture.BEACH;
import static org.safelight.command.photo.PhotoFixture.ORIGINAL;
import static org.safelight.command.photo.PhotoFixture.THUMBNAIL;
import static org.safelight.command.photo.PhotoFixture.UPLOADED;
import static org.safelight.command.photo.PhotoFixture.original;
import static org.safelight.command.photo.PhotoFixture.photo;
import static org.safelight.command.photo.PhotoFixture.uploaded;

import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Refusal;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.Tag;

import java.util.ArrayList;
import java.util.List;

/** What a photo does when the command behind one of its events is undone. */
class PhotoUndoTest {

    private static final MetaData BY_ANNA = MetaData.with(MessageMetadata.ACTOR, ANNA.value());
    private static final MetaData BY_BERT = MetaData.with(MessageMetadata.ACTOR, "bert");
    private static final PhotoTrashed TRASHED = new PhotoTrashed(BEACH);
    private static final PhotoRestored RESTORED = new PhotoRestored(BEACH);
    private static final PhotoPurged PURGED = new PhotoPurged(BEACH, ORIGINAL.key(), null);
    private static final PhotoDescribed SEA = described("Sea", 0);
    private static final PhotoDescribed SEA_WITH_STARS = described("Sea", 5);

    private final AggregateTestFixture<Photo> photo = photo();

    @Test
    void theTrashIsLeftAgain() {
        undo(List.of(UPLOADED), TRASHED, List.of()).expectEvents(RESTORED);
    }

    @Test
    void whatWasRestoredGoesBackToTheTrash() {
        undo(List.of(UPLOADED, TRASHED), RESTORED, List.of()).expectEvents(TRASHED);
    }

    @Test
    void wordsAreWhatTheyWereBefore() {
        undo(List.of(UPLOADED, SEA), described("Lake", 3), List.of())
                .expectResultMessagePayload(4L)
                .expectEvents(SEA);
    }

    @Test
    void otherWordsThatWereAddedSinceStay() {
        undo(List.of(UPLOADED), SEA, List.of(SEA_WITH_STARS)).expectEvents(described("", 5));
    }

    @Test
    void wordsThatWereOverwrittenSinceStandInTheWay() {
        undo(List.of(UPLOADED), SEA, List.of(described("Lake", 0)))
                .expectExceptionDetails(Refusal.UNDO_NOT_POSSIBLE);
    }

    @Test
    void wordsThatAreAgainAsTheyWereLeftDoNotStandInTheWay() {
        undo(List.of(UPLOADED), SEA, List.of(described("Lake", 0), SEA))
                .expectEvents(described("", 0));
    }

    @Test
    void theTrashStandsInTheWayOfWords() {
        undo(List.of(UPLOADED), SEA, List.of(TRASHED))
                .expectExceptionDetails(Refusal.UNDO_NOT_POSSIBLE);
    }

    @Test
    void aThumbnailStandsInNobodysWay() {
        undo(List.of(UPLOADED), SEA, List.of(new ThumbnailGenerated(BEACH, THUMBNAIL)))
                .expectEvents(described("", 0));
    }

    @Test
    void anUploadIsUndoneByTheTrash() {
        undo(List.of(), UPLOADED, List.of()).expectEvents(TRASHED);
    }

    @Test
    void wordsStandInTheWayOfUndoingAnUpload() {
        undo(List.of(), UPLOADED, List.of(SEA)).expectExceptionDetails(Refusal.UNDO_NOT_POSSIBLE);
    }

    @Test
    void anEarlierUploadOfTheSameBytesIsNotTheOneThatIsThere() {
        undo(List.of(), UPLOADED, List.of(TRASHED, PURGED, uploaded(original("second-upload"))))
                .expectExceptionDetails(Refusal.UNDO_NOT_POSSIBLE);
    }

    @Test
    void aPurgeCannotBeUndone() {
        var past = new PhotoPast();
        past.before(UPLOADED);
        past.before(TRASHED);
        past.undone(PURGED);

        assertThat(past.reversal()).isEmpty();
    }

    @Test
    void thereIsNothingToUndoAboutAThumbnail() {
        var past = new PhotoPast();
        past.before(UPLOADED);
        past.undone(new ThumbnailGenerated(BEACH, THUMBNAIL));

        assertThat(past.reversal()).isEmpty();
    }

    @Test
    void nobodyElseCanUndo() {
        var past = new PhotoPast();
        past.before(UPLOADED);
        past.undone(TRASHED);

        assertThat(past.mayBeUndoneBy(ANNA, null)).isTrue();
        assertThat(past.mayBeUndoneBy(new UserId("bert"), null)).isFalse();
        photo.given(UPLOADED, TRASHED)
                .when(past.reversal().orElseThrow(), BY_BERT)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void whatStandsInTheWayIsNamed() {
        var past = new PhotoPast();
        past.before(UPLOADED);
        past.undone(SEA);

        assertThat(past.standsInTheWay(SEA_WITH_STARS)).isFalse();
        assertThat(past.standsInTheWay(described("Lake", 0))).isTrue();
        assertThat(past.standsInTheWay(TRASHED)).isTrue();
        assertThat(past.standsInTheWay(RESTORED)).isFalse();
        assertThat(past.standsInTheWay(PURGED)).isTrue();
    }

    private ResultValidator<Photo> undo(
            List<PhotoEvent> before, PhotoEvent undone, List<PhotoEvent> later) {
        var past = new PhotoPast();
        before.forEach(past::before);
        past.undone(undone);
        List<PhotoEvent> all = new ArrayList<>(before);
        all.add(undone);
        all.addAll(later);
        return photo.given(all).when(past.reversal().orElseThrow(), BY_ANNA);
    }

    private static PhotoDescribed described(String caption, int rating) {
        return new PhotoDescribed(
                BEACH, new Description(new Caption(caption), List.<Tag>of(), false, rating, null));
    }
}
