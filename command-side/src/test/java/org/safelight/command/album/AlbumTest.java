package org.safelight.command.album;

import static org.safelight.command.album.AlbumFixture.ANNA;
import static org.safelight.command.album.AlbumFixture.BEACH;
import static org.safelight.command.album.AlbumFixture.BERTS;
import static org.safelight.command.album.AlbumFixture.BOAT;
import static org.safelight.command.album.AlbumFixture.CREATED;
import static org.safelight.command.album.AlbumFixture.GULL;
import static org.safelight.command.album.AlbumFixture.SUMMER;
import static org.safelight.command.album.AlbumFixture.TEXT;
import static org.safelight.command.album.AlbumFixture.TITLE;
import static org.safelight.command.album.AlbumFixture.added;
import static org.safelight.command.album.AlbumFixture.album;
import static org.safelight.command.album.AlbumFixture.at;
import static org.safelight.command.album.AlbumFixture.photos;

import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Personal;
import org.safelight.contract.Refusal;
import org.safelight.contract.album.AlbumCommand.AddPhotosToAlbum;
import org.safelight.contract.album.AlbumCommand.ChooseAlbumCover;
import org.safelight.contract.album.AlbumCommand.CreateAlbum;
import org.safelight.contract.album.AlbumCommand.DeleteAlbum;
import org.safelight.contract.album.AlbumCommand.DescribeAlbum;
import org.safelight.contract.album.AlbumCommand.RemovePhotosFromAlbum;
import org.safelight.contract.album.AlbumCommand.RestoreAlbum;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumText;

import java.util.List;

class AlbumTest {

    private static final Personal<AlbumText> NO_TEXT = new Personal.Open<>(AlbumText.NONE);

    private static final MetaData BY_ANNA = MetaData.with(MessageMetadata.ACTOR, ANNA.value());
    private static final MetaData BY_BERT = MetaData.with(MessageMetadata.ACTOR, "bert");
    private static final AlbumDeleted DELETED = new AlbumDeleted(SUMMER);
    private static final PhotosAddedToAlbum BEACH_AND_BOAT = added(at(BEACH, "a0"), at(BOAT, "a1"));

    private final AggregateTestFixture<Album> album = album();

    @Test
    void anAlbumIsCreatedEmpty() {
        album.givenNoPriorActivity()
                .when(new CreateAlbum(SUMMER, ANNA, TITLE, TEXT), BY_ANNA)
                .expectResultMessagePayload(1L)
                .expectEvents(CREATED);
    }

    @Test
    void anAlbumThatIsThereIsNotCreatedAgain() {
        album.given(CREATED)
                .when(new CreateAlbum(SUMMER, ANNA, AlbumFixture.title("Winter"), TEXT), BY_ANNA)
                .expectNoEvents();
    }

    @Test
    void nobodyCreatesAnAlbumForSomebodyElse() {
        album.givenNoPriorActivity()
                .when(new CreateAlbum(SUMMER, ANNA, TITLE, TEXT), BY_BERT)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void aNewTitleLeavesTheTextAsItIs() {
        album.given(CREATED)
                .when(new DescribeAlbum(SUMMER, AlbumFixture.title("Sea"), null), BY_ANNA)
                .expectResultMessagePayload(2L)
                .expectEvents(new AlbumDescribed(SUMMER, AlbumFixture.title("Sea"), TEXT));
    }

    @Test
    void theTextCanBeCleared() {
        album.given(CREATED)
                .when(new DescribeAlbum(SUMMER, null, NO_TEXT), BY_ANNA)
                .expectEvents(new AlbumDescribed(SUMMER, TITLE, NO_TEXT));
    }

    @Test
    void theSameTitleChangesNothing() {
        album.given(CREATED).when(new DescribeAlbum(SUMMER, TITLE, TEXT), BY_ANNA).expectNoEvents();
    }

    @Test
    void photosGoToTheEnd() {
        album.given(CREATED, BEACH_AND_BOAT)
                .when(new AddPhotosToAlbum(SUMMER, List.of(GULL)), BY_ANNA)
                .expectResultMessagePayload(3L)
                .expectEvents(added(at(GULL, "a2")));
    }

    @Test
    void photosThatAreThereStayWhereTheyAre() {
        album.given(CREATED, BEACH_AND_BOAT)
                .when(new AddPhotosToAlbum(SUMMER, List.of(BEACH, GULL, GULL)), BY_ANNA)
                .expectEvents(added(at(GULL, "a2")));
    }

    @Test
    void addingOnlyWhatIsThereChangesNothing() {
        album.given(CREATED, BEACH_AND_BOAT)
                .when(new AddPhotosToAlbum(SUMMER, List.of(BOAT, BEACH)), BY_ANNA)
                .expectNoEvents();
    }

    @Test
    void aPhotoOfSomebodyElseIsUnknown() {
        album.given(CREATED)
                .when(new AddPhotosToAlbum(SUMMER, List.of(BEACH, BERTS)), BY_ANNA)
                .expectExceptionDetails(Refusal.PHOTO_UNKNOWN);
    }

    @Test
    void anAlbumHoldsTwoHundredThousandPhotosAndNoMore() {
        album.given(CREATED, manyPhotos(Album.MAX_PHOTOS))
                .when(new AddPhotosToAlbum(SUMMER, List.of(GULL)), BY_ANNA)
                .expectExceptionDetails(Refusal.ALBUM_FULL);
    }

    @Test
    void theLastPlaceInAnAlbumCanBeTaken() {
        album.given(CREATED, manyPhotos(Album.MAX_PHOTOS - 1))
                .when(new AddPhotosToAlbum(SUMMER, List.of(GULL)), BY_ANNA)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aCommandNamesAtMostFiveHundredPhotos() {
        album.given(CREATED)
                .when(new AddPhotosToAlbum(SUMMER, photos(0, 501)), BY_ANNA)
                .expectException(IllegalArgumentException.class);
    }

    @Test
    void photosAreTakenOut() {
        album.given(CREATED, BEACH_AND_BOAT)
                .when(new RemovePhotosFromAlbum(SUMMER, List.of(GULL, BOAT)), BY_ANNA)
                .expectEvents(new PhotosRemovedFromAlbum(SUMMER, List.of(BOAT)));
    }

    @Test
    void takingOutWhatIsNotThereChangesNothing() {
        album.given(CREATED, BEACH_AND_BOAT)
                .when(new RemovePhotosFromAlbum(SUMMER, List.of(GULL)), BY_ANNA)
                .expectNoEvents();
    }

    @Test
    void aPhotoTakenOutCanComeBackAtTheEnd() {
        album.given(CREATED, BEACH_AND_BOAT, new PhotosRemovedFromAlbum(SUMMER, List.of(BEACH)))
                .when(new AddPhotosToAlbum(SUMMER, List.of(BEACH)), BY_ANNA)
                .expectEvents(added(at(BEACH, "a2")));
    }

    @Test
    void aCoverIsChosenFromTheAlbum() {
        album.given(CREATED, BEACH_AND_BOAT)
                .when(new ChooseAlbumCover(SUMMER, BOAT), BY_ANNA)
                .expectEvents(new AlbumCoverChosen(SUMMER, BOAT));
    }

    @Test
    void aCoverFromElsewhereIsRefused() {
        album.given(CREATED, BEACH_AND_BOAT)
                .when(new ChooseAlbumCover(SUMMER, GULL), BY_ANNA)
                .expectExceptionDetails(Refusal.PHOTO_NOT_IN_ALBUM);
    }

    @Test
    void theSameCoverChangesNothing() {
        album.given(CREATED, BEACH_AND_BOAT, new AlbumCoverChosen(SUMMER, BOAT))
                .when(new ChooseAlbumCover(SUMMER, BOAT), BY_ANNA)
                .expectNoEvents();
    }

    @Test
    void theCoverGoesWithItsPhoto() {
        album.given(CREATED, BEACH_AND_BOAT, new AlbumCoverChosen(SUMMER, BOAT))
                .when(new RemovePhotosFromAlbum(SUMMER, List.of(BOAT)), BY_ANNA)
                .expectResultMessagePayload(5L)
                .expectEvents(
                        new PhotosRemovedFromAlbum(SUMMER, List.of(BOAT)),
                        new AlbumCoverChosen(SUMMER, null));
    }

    @Test
    void anAlbumIsDeleted() {
        album.given(CREATED).when(new DeleteAlbum(SUMMER), BY_ANNA).expectEvents(DELETED);
    }

    @Test
    void aDeletedAlbumIsNotDeletedTwice() {
        album.given(CREATED, DELETED).when(new DeleteAlbum(SUMMER), BY_ANNA).expectNoEvents();
    }

    @Test
    void aDeletedAlbumTakesNoPhotos() {
        album.given(CREATED, DELETED)
                .when(new AddPhotosToAlbum(SUMMER, List.of(GULL)), BY_ANNA)
                .expectExceptionDetails(Refusal.ALBUM_DELETED);
    }

    @Test
    void aDeletedAlbumComesBackAsItWas() {
        album.given(CREATED, BEACH_AND_BOAT, DELETED)
                .when(new RestoreAlbum(SUMMER), BY_ANNA)
                .expectEvents(new AlbumRestored(SUMMER));
    }

    @Test
    void anAlbumThatWasNotDeletedNeedsNoRestoring() {
        album.given(CREATED).when(new RestoreAlbum(SUMMER), BY_ANNA).expectNoEvents();
    }

    @Test
    void anAlbumThatNeverWasIsNotFound() {
        album.givenNoPriorActivity()
                .when(new DeleteAlbum(SUMMER), BY_ANNA)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void somebodyElsesAlbumIsNotFoundAlsoWhenDeleted() {
        album.given(CREATED, DELETED)
                .when(new DescribeAlbum(SUMMER, TITLE, null), BY_BERT)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void aChangeUponAnEarlierRevisionIsRefused() {
        album.given(CREATED, BEACH_AND_BOAT)
                .when(new DeleteAlbum(SUMMER), BY_ANNA.and(MessageMetadata.IF_REVISION, 1L))
                .expectExceptionDetails(Refusal.REVISION_MISMATCH);
    }

    @Test
    void aChangeUponTheLatestRevisionIsMade() {
        album.given(CREATED, BEACH_AND_BOAT)
                .when(new DeleteAlbum(SUMMER), BY_ANNA.and(MessageMetadata.IF_REVISION, 2L))
                .expectEvents(DELETED);
    }

    private static PhotosAddedToAlbum manyPhotos(int count) {
        return new PhotosAddedToAlbum(
                SUMMER,
                Move.entries(photos(1000, 1000 + count), Ranking.between(null, null, count)));
    }
}
