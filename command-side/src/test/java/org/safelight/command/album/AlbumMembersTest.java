package org.safelight.command.album;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.command.album.AlbumFixture.ANNA;
import static org.safelight.command.album.AlbumFixture.BEACH;
import static org.safelight.command.album.AlbumFixture.BERTS;
import static org.safelight.command.album.AlbumFixture.BOAT;
import static org.safelight.command.album.AlbumFixture.CREATED;
import static org.safelight.command.album.AlbumFixture.GULL;
import static org.safelight.command.album.AlbumFixture.SUMMER;
import static org.safelight.command.album.AlbumFixture.added;
import static org.safelight.command.album.AlbumFixture.album;
import static org.safelight.command.album.AlbumFixture.at;
import static org.safelight.command.album.AlbumFixture.photo;
import static org.safelight.command.album.AlbumFixture.title;

import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Refusal;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand.AddPhotosToAlbum;
import org.safelight.contract.album.AlbumCommand.GrantAlbumRole;
import org.safelight.contract.album.AlbumCommand.RemoveAlbumMember;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.AlbumMemberRemoved;
import org.safelight.contract.album.AlbumEvent.AlbumRoleChanged;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.photo.PhotoId;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class AlbumMembersTest {

    private static final UserId BERT = new UserId("bert");
    private static final MetaData BY_ANNA = by(ANNA);
    private static final MetaData BY_BERT = by(BERT);
    private static final AlbumMemberAdded BERT_MAY_ADD =
            new AlbumMemberAdded(SUMMER, BERT, AlbumRole.CONTRIBUTOR);
    private static final PhotosAddedToAlbum ANNAS_TWO = added(at(BEACH, "a0"), at(BOAT, "a1"));
    private static final PhotosAddedToAlbum BERTS_ONE =
            new PhotosAddedToAlbum(SUMMER, List.of(at(BERTS, "a2")), BERT);

    private final AggregateTestFixture<Album> album = album(Map.of(BERTS, BERT));

    @Test
    void somebodyIsLetIn() {
        album.given(CREATED)
                .when(new GrantAlbumRole(SUMMER, BERT, AlbumRole.CONTRIBUTOR), BY_ANNA)
                .expectResultMessagePayload(2L)
                .expectEvents(BERT_MAY_ADD);
    }

    @Test
    void aMemberGetsAnotherRole() {
        album.given(CREATED, BERT_MAY_ADD)
                .when(new GrantAlbumRole(SUMMER, BERT, AlbumRole.EDITOR), BY_ANNA)
                .expectEvents(new AlbumRoleChanged(SUMMER, BERT, AlbumRole.EDITOR));
    }

    @Test
    void theSameRoleAgainChangesNothing() {
        album.given(CREATED, BERT_MAY_ADD)
                .when(new GrantAlbumRole(SUMMER, BERT, AlbumRole.CONTRIBUTOR), BY_ANNA)
                .expectNoEvents();
    }

    @Test
    void theLastOwnerCannotLeave() {
        album.given(CREATED, BERT_MAY_ADD)
                .when(new RemoveAlbumMember(SUMMER, ANNA), BY_ANNA)
                .expectExceptionDetails(Refusal.LAST_OWNER);
    }

    @Test
    void theLastOwnerCannotBecomeAnythingLess() {
        album.given(CREATED, BERT_MAY_ADD)
                .when(new GrantAlbumRole(SUMMER, ANNA, AlbumRole.EDITOR), BY_ANNA)
                .expectExceptionDetails(Refusal.LAST_OWNER);
    }

    @Test
    void whoMadeTheAlbumMayLeaveItToAnotherOwner() {
        album.given(CREATED, new AlbumMemberAdded(SUMMER, BERT, AlbumRole.OWNER))
                .when(new RemoveAlbumMember(SUMMER, ANNA), BY_ANNA)
                .expectEvents(new AlbumMemberRemoved(SUMMER, ANNA));
    }

    @Test
    void whoLeftIsAStranger() {
        album.given(CREATED, BERT_MAY_ADD, new AlbumMemberRemoved(SUMMER, BERT))
                .when(new AddPhotosToAlbum(SUMMER, List.of(BERTS)), BY_BERT)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void whoIsNoMemberNeedsNoRemoving() {
        album.given(CREATED).when(new RemoveAlbumMember(SUMMER, BERT), BY_ANNA).expectNoEvents();
    }

    @Test
    void photosLeaveWithTheirContributorAndTheCoverWithThem() {
        album.given(
                        CREATED,
                        BERT_MAY_ADD,
                        ANNAS_TWO,
                        BERTS_ONE,
                        new AlbumCoverChosen(SUMMER, BERTS))
                .when(new RemoveAlbumMember(SUMMER, BERT), BY_ANNA)
                .expectEvents(
                        new PhotosRemovedFromAlbum(SUMMER, List.of(BERTS)),
                        new AlbumCoverChosen(SUMMER, null),
                        new AlbumMemberRemoved(SUMMER, BERT));
    }

    @Test
    void manyPhotosLeaveInEventsThatCanBeRead() {
        List<AlbumEntry> entries =
                IntStream.range(0, 501).mapToObj(n -> at(photo(1000 + n), "b" + pad(n))).toList();
        List<PhotoId> photos = entries.stream().map(AlbumEntry::photoId).toList();
        album.given(CREATED, BERT_MAY_ADD, new PhotosAddedToAlbum(SUMMER, entries, BERT))
                .when(new RemoveAlbumMember(SUMMER, BERT), BY_BERT)
                .expectEvents(
                        new PhotosRemovedFromAlbum(SUMMER, photos.subList(0, 500)),
                        new PhotosRemovedFromAlbum(SUMMER, photos.subList(500, 501)),
                        new AlbumMemberRemoved(SUMMER, BERT));
    }

    @Test
    void thePhotosOfWhoMadeTheAlbumLeaveWithThemAndThoseOfOthersStay() {
        album.given(
                        CREATED,
                        new AlbumMemberAdded(SUMMER, BERT, AlbumRole.OWNER),
                        new PhotosAddedToAlbum(SUMMER, List.of(at(BEACH, "a0"))),
                        BERTS_ONE)
                .when(new RemoveAlbumMember(SUMMER, ANNA), BY_BERT)
                .expectEvents(
                        new PhotosRemovedFromAlbum(SUMMER, List.of(BEACH)),
                        new AlbumMemberRemoved(SUMMER, ANNA));
    }

    @Test
    void aContributorAddsOwnPhotosUnderTheirName() {
        album.given(CREATED, BERT_MAY_ADD, ANNAS_TWO)
                .when(new AddPhotosToAlbum(SUMMER, List.of(BERTS)), BY_BERT)
                .expectEvents(BERTS_ONE);
    }

    @Test
    void nobodyAddsThePhotosOfAnotherMember() {
        album.given(CREATED, BERT_MAY_ADD)
                .when(new AddPhotosToAlbum(SUMMER, List.of(GULL)), BY_BERT)
                .expectExceptionDetails(Refusal.PHOTO_UNKNOWN);
        album(Map.of(BERTS, BERT))
                .given(CREATED, BERT_MAY_ADD)
                .when(new AddPhotosToAlbum(SUMMER, List.of(BERTS)), BY_ANNA)
                .expectExceptionDetails(Refusal.PHOTO_UNKNOWN);
    }

    @Test
    void anAlbumHasTwoHundredMembersAndNoMore() {
        List<AlbumMemberAdded> others =
                IntStream.range(1, People.MOST)
                        .mapToObj(n -> new UserId("guest-" + n))
                        .map(guest -> new AlbumMemberAdded(SUMMER, guest, AlbumRole.VIEWER))
                        .toList();
        album.given(CREATED)
                .andGiven(others)
                .when(new GrantAlbumRole(SUMMER, BERT, AlbumRole.VIEWER), BY_ANNA)
                .expectExceptionDetails(Refusal.TOO_MANY_MEMBERS);
    }

    @Test
    void aDeletedAlbumCanBeLeft() {
        album.given(CREATED, BERT_MAY_ADD, new AlbumDeleted(SUMMER))
                .when(new RemoveAlbumMember(SUMMER, BERT), BY_BERT)
                .expectEvents(new AlbumMemberRemoved(SUMMER, BERT));
    }

    @Test
    void anEditorBringsBackWhatTheyTookOutUnderTheNameOfWhoeverPutItIn() {
        AlbumEvent removed = new PhotosRemovedFromAlbum(SUMMER, List.of(BEACH, BERTS));
        AlbumPast past = past(List.of(CREATED, BERT_MAY_ADD, ANNAS_TWO, BERTS_ONE), removed);
        album.given(CREATED, BERT_MAY_ADD, ANNAS_TWO, BERTS_ONE, removed)
                .when(past.reversal().orElseThrow(), BY_ANNA)
                .expectEvents(added(at(BEACH, "a0")), BERTS_ONE);
    }

    @Test
    void thePhotosOfWhoLeftDoNotComeBackByAnUndo() {
        AlbumEvent removed = new PhotosRemovedFromAlbum(SUMMER, List.of(BERTS));
        AlbumPast past = past(List.of(CREATED, BERT_MAY_ADD, BERTS_ONE), removed);
        album.given(CREATED, BERT_MAY_ADD, BERTS_ONE, removed, new AlbumMemberRemoved(SUMMER, BERT))
                .when(past.reversal().orElseThrow(), BY_ANNA)
                .expectExceptionDetails(Refusal.UNDO_NOT_POSSIBLE);
    }

    @Test
    void whoMayComeInIsNotUndone() {
        assertThat(past(List.of(CREATED), BERT_MAY_ADD).reversal()).isEmpty();
    }

    @Test
    void membersUndoOnlyWhatTheyDidThemselves() {
        AlbumEvent words = new AlbumDescribed(SUMMER, title("Lake"), AlbumFixture.TEXT);
        AlbumPast past = past(List.of(CREATED, BERT_MAY_ADD), words);

        assertThat(past.mayBeUndoneBy(BERT, BERT)).isTrue();
        assertThat(past.mayBeUndoneBy(ANNA, BERT)).isFalse();
        assertThat(past.mayBeUndoneBy(new UserId("dora"), new UserId("dora"))).isFalse();
    }

    private static AlbumPast past(List<AlbumEvent> before, AlbumEvent undone) {
        var past = new AlbumPast();
        before.forEach(past::before);
        past.undone(undone);
        return past;
    }

    private static String pad(int number) {
        return "%03d".formatted(number);
    }

    private static MetaData by(UserId user) {
        return MetaData.with(MessageMetadata.ACTOR, user.value());
    }
}
