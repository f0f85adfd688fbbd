package org.safelight.command.album;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.command.album.AlbumFixture.ANNA;
import static org.safelight.command.album.AlbumFixture.BEACH;
import static org.safelight.command.album.AlbumFixture.BOAT;
import static org.safelight.command.album.AlbumFixture.CREATED;
import static org.safelight.command.album.AlbumFixture.GULL;
import static org.safelight.command.album.AlbumFixture.SUMMER;
import static org.safelight.command.album.AlbumFixture.TEXT;
import static org.safelight.command.album.AlbumFixture.TITLE;
import static org.safelight.command.album.AlbumFixture.added;
import static org.safelight.command.album.AlbumFixture.album;
import static org.safelight.command.album.AlbumFixture.at;
import static org.safelight.command.album.AlbumFixture.text;
import static org.safelight.command.album.AlbumFixture.title;

import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Refusal;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.photo.PhotoId;

import java.util.ArrayList;
import java.util.List;

/** What an album does when the command behind some of its events is undone. */
class AlbumUndoTest {

    private static final MetaData BY_ANNA = MetaData.with(MessageMetadata.ACTOR, ANNA.value());
    private static final AlbumDeleted DELETED = new AlbumDeleted(SUMMER);
    private static final AlbumRestored RESTORED = new AlbumRestored(SUMMER);
    private static final PhotosAddedToAlbum THREE =
            added(at(BEACH, "a0"), at(BOAT, "a1"), at(GULL, "a2"));

    private final AggregateTestFixture<Album> album = album();

    @Test
    void aDeletedAlbumComesBack() {
        undo(List.of(CREATED), List.of(DELETED), List.of()).expectEvents(RESTORED);
    }

    @Test
    void aRestoredAlbumIsDeletedAgain() {
        undo(List.of(CREATED, DELETED), List.of(RESTORED), List.of()).expectEvents(DELETED);
    }

    @Test
    void anAlbumThatWasNeverFilledIsTakenAway() {
        undo(List.of(), List.of(CREATED), List.of()).expectEvents(DELETED);
    }

    @Test
    void photosStandInTheWayOfTakingANewAlbumAway() {
        refused(undo(List.of(), List.of(CREATED), List.of(THREE)));
    }

    @Test
    void theTitleIsWhatItWas() {
        undo(List.of(CREATED), List.of(described("Sea", "By the sea")), List.of())
                .expectEvents(new AlbumDescribed(SUMMER, TITLE, TEXT));
    }

    @Test
    void aTextThatWasWrittenSinceStays() {
        undo(
                        List.of(CREATED),
                        List.of(described("Sea", "By the sea")),
                        List.of(described("Sea", "On the boat")))
                .expectEvents(new AlbumDescribed(SUMMER, TITLE, text("On the boat")));
    }

    @Test
    void aTitleThatWasChangedSinceStandsInTheWay() {
        refused(
                undo(
                        List.of(CREATED),
                        List.of(described("Sea", "By the sea")),
                        List.of(described("Lake", "By the sea"))));
    }

    @Test
    void photosThatWereAddedLeaveAllAtOnce() {
        undo(List.of(CREATED), List.of(THREE), List.of())
                .expectResultMessagePayload(3L)
                .expectEvents(removed(BEACH, BOAT, GULL));
    }

    @Test
    void aCoverAmongThoseThatLeaveStandsForTheAlbumNoLonger() {
        undo(List.of(CREATED), List.of(THREE), List.of(cover(BOAT)))
                .expectEvents(removed(BEACH, BOAT, GULL), cover(null));
    }

    @Test
    void aPhotoThatLeftSinceStandsInTheWayOfTheWholeBatch() {
        refused(undo(List.of(CREATED), List.of(THREE), List.of(removed(BOAT))));
    }

    @Test
    void aPhotoThatMovedSinceStandsInTheWay() {
        refused(undo(List.of(CREATED), List.of(THREE), List.of(moved(at(GULL, "Zz")))));
    }

    @Test
    void photosThatWereRemovedComeBackToTheirPlaces() {
        undo(List.of(CREATED, THREE), List.of(removed(BEACH, GULL)), List.of())
                .expectEvents(added(at(BEACH, "a0"), at(GULL, "a2")));
    }

    @Test
    void theCoverComesBackWithThePhoto() {
        undo(List.of(CREATED, THREE, cover(BOAT)), List.of(removed(BOAT), cover(null)), List.of())
                .expectEvents(added(at(BOAT, "a1")), cover(BOAT));
    }

    @Test
    void aCoverChosenSinceStandsInTheWay() {
        refused(
                undo(
                        List.of(CREATED, THREE, cover(BOAT)),
                        List.of(removed(BOAT), cover(null)),
                        List.of(cover(GULL))));
    }

    @Test
    void aPlaceThatWasTakenMeanwhileIsGivenUpForTheNextOne() {
        undo(List.of(CREATED, THREE), List.of(removed(BOAT)), List.of(moved(at(BEACH, "a1"))))
                .expectEvents(added(at(BOAT, "a1V")));
    }

    @Test
    void aPhotoThatCameBackByItselfStandsInTheWay() {
        refused(
                undo(
                        List.of(CREATED, THREE),
                        List.of(removed(BOAT)),
                        List.of(added(at(BOAT, "a3")))));
    }

    @Test
    void photosThatMovedMoveBack() {
        undo(List.of(CREATED, THREE), List.of(moved(at(GULL, "Zz"))), List.of())
                .expectEvents(moved(at(GULL, "a2")));
    }

    @Test
    void theCoverIsWhatItWas() {
        undo(List.of(CREATED, THREE, cover(BOAT)), List.of(cover(GULL)), List.of())
                .expectEvents(cover(BOAT));
        assertThat(past(List.of(CREATED, THREE), List.of(cover(GULL))).standsInTheWay(cover(BOAT)))
                .isTrue();
    }

    @Test
    void aCoverThatLeftSinceCannotComeBack() {
        List<AlbumEvent> before = List.of(CREATED, THREE, cover(BOAT));
        refused(undo(before, List.of(cover(GULL)), List.of(removed(BOAT))));
        assertThat(past(before, List.of(cover(GULL))).standsInTheWay(removed(BOAT))).isTrue();
    }

    @Test
    void inADeletedAlbumNothingElseIsUndone() {
        refused(undo(List.of(CREATED), List.of(THREE), List.of(DELETED)));
        assertThat(past(List.of(CREATED), List.of(THREE)).standsInTheWay(DELETED)).isTrue();
    }

    @Test
    void aStrangerCannotUndo() {
        Object command = past(List.of(CREATED), List.of(THREE)).reversal().orElseThrow();
        album.given(CREATED, THREE)
                .when(command, MetaData.with(MessageMetadata.ACTOR, "bert"))
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    private ResultValidator<Album> undo(
            List<AlbumEvent> before, List<AlbumEvent> undone, List<AlbumEvent> later) {
        List<AlbumEvent> all = new ArrayList<>(before);
        all.addAll(undone);
        all.addAll(later);
        return album.given(all).when(past(before, undone).reversal().orElseThrow(), BY_ANNA);
    }

    private static AlbumPast past(List<AlbumEvent> before, List<AlbumEvent> undone) {
        var past = new AlbumPast();
        before.forEach(past::before);
        undone.forEach(past::undone);
        return past;
    }

    private static void refused(ResultValidator<Album> result) {
        result.expectExceptionDetails(Refusal.UNDO_NOT_POSSIBLE);
    }

    private static AlbumDescribed described(String title, String text) {
        return new AlbumDescribed(SUMMER, title(title), text(text));
    }

    private static PhotosRemovedFromAlbum removed(PhotoId... photos) {
        return new PhotosRemovedFromAlbum(SUMMER, List.of(photos));
    }

    private static PhotosMovedInAlbum moved(AlbumEntry... entries) {
        return new PhotosMovedInAlbum(SUMMER, List.of(entries));
    }

    private static AlbumCoverChosen cover(@Nullable PhotoId photo) {
        return new AlbumCoverChosen(SUMMER, photo);
    }
}
