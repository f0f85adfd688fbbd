package org.safelight.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumLinkCreated;
import org.safelight.contract.album.AlbumEvent.AlbumLinkRevoked;
import org.safelight.contract.album.AlbumEvent.AlbumLinkUsed;
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.AlbumMemberRemoved;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.AlbumRoleChanged;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.album.LinkTerms;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.erasure.ErasureEvent.ErasureCompleted;
import org.safelight.contract.erasure.ErasureEvent.OwnerErased;
import org.safelight.contract.erasure.Reason;
import org.safelight.contract.library.AlbumLink;
import org.safelight.contract.library.AlbumMember;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoId;

import java.util.List;

/** Who sees what of an album that has members and links. */
public interface SharingContract extends LibraryContract {

    UserId CARL = new UserId("carl");
    LinkId LINK = new LinkId("7".repeat(32));
    TokenHash TOKEN = TokenHash.of("a-token");

    /** Anna's album of three, and a photo of hers that is in none; Ben may look. */
    default Story sharedWithBen() {
        return albumOfThree()
                .then(uploaded(ANNA, 9))
                .then(new AlbumMemberAdded(album(1), BEN, AlbumRole.VIEWER));
    }

    /** The same, and Ben has put a photo in. */
    default Story withBensPhoto() {
        var bens = List.of(entry(BEN, 7, "C"));
        return sharedWithBen()
                .then(uploaded(BEN, 7), uploaded(BEN, 8))
                .then(new AlbumRoleChanged(album(1), BEN, AlbumRole.CONTRIBUTOR))
                .then(new PhotosAddedToAlbum(album(1), bens, BEN));
    }

    @Test
    default void aMemberSeesTheAlbumAndWhatIsInItAndNothingElseOfItsOwner() {
        sharedWithBen().tellTo(writer());

        AlbumView seen = reader().album(BEN, album(1)).orElseThrow();
        assertThat(seen.role()).isEqualTo(AlbumRole.VIEWER);
        assertThat(seen.owner()).isEqualTo(ANNA);
        assertThat(seen.photoCount()).isEqualTo(3);
        assertThat(annasAlbum(1).role()).isEqualTo(AlbumRole.OWNER);
        assertThat(reader().albums(BEN, ALL).items()).containsExactly(seen);
        assertThat(inAlbumOfBen()).isEqualTo(annas(1, 2, 3));
        assertThat(reader().photo(BEN, photo(ANNA, 1))).contains(anna(1));
        assertThat(reader().albumPhoto(BEN, album(1), photo(ANNA, 1))).contains(anna(1));
        assertThat(reader().photo(BEN, photo(ANNA, 9))).isEmpty();
        assertThat(reader().albumPhoto(BEN, album(1), photo(ANNA, 9))).isEmpty();
        assertThat(reader().photos(BEN, PhotoState.ACTIVE, ALL).items()).isEmpty();
        assertThat(reader().timeline(BEN, null, ALL).items()).isEmpty();
    }

    @Test
    default void aStrangerSeesNothing() {
        sharedWithBen().then(linked()).tellTo(writer());

        assertThat(reader().album(CARL, album(1))).isEmpty();
        assertThat(reader().albums(CARL, ALL).items()).isEmpty();
        assertThat(reader().albumPhotos(CARL, album(1), AlbumOrder.MANUAL, ALL)).isEmpty();
        assertThat(reader().albumPhoto(CARL, album(1), photo(ANNA, 1))).isEmpty();
        assertThat(reader().photo(CARL, photo(ANNA, 1))).isEmpty();
        assertThat(reader().members(CARL, album(1))).isEmpty();
        assertThat(reader().links(CARL, album(1))).isEmpty();
    }

    @Test
    default void whoIsNoMemberAnyMoreSeesNothing() {
        sharedWithBen().then(new AlbumMemberRemoved(album(1), BEN)).tellTo(writer());

        assertThat(reader().album(BEN, album(1))).isEmpty();
        assertThat(reader().albums(BEN, ALL).items()).isEmpty();
        assertThat(reader().albumPhotos(BEN, album(1), AlbumOrder.TAKEN, ALL)).isEmpty();
        assertThat(reader().photo(BEN, photo(ANNA, 1))).isEmpty();
        assertThat(inAlbum(1)).isEqualTo(annas(1, 2, 3));
    }

    @Test
    default void aPhotoIsSeenAsLongAsAnAlbumShowsIt() {
        var story = sharedWithBen().then(new PhotoTrashed(photo(ANNA, 1)));
        story.then(new PhotosRemovedFromAlbum(album(1), List.of(photo(ANNA, 2)))).tellTo(writer());

        assertThat(reader().photo(BEN, photo(ANNA, 1))).isEmpty();
        assertThat(reader().albumPhoto(BEN, album(1), photo(ANNA, 1))).isEmpty();
        assertThat(reader().photo(ANNA, photo(ANNA, 1))).isPresent();
        assertThat(reader().photo(BEN, photo(ANNA, 2))).isEmpty();
        assertThat(inAlbumOfBen()).isEqualTo(annas(3));

        story.then(new PhotoRestored(photo(ANNA, 1))).tellTo(writer());

        assertThat(reader().photo(BEN, photo(ANNA, 1))).isPresent();
    }

    @Test
    default void nobodyButItsOwnersFindADeletedAlbumAgain() {
        var story = sharedWithBen().then(linked(), new AlbumDeleted(album(1)));
        story.tellTo(writer());

        assertThat(reader().albums(BEN, ALL).items()).isEmpty();
        assertThat(reader().photo(BEN, photo(ANNA, 1))).isEmpty();
        assertThat(reader().members(BEN, album(1))).isEmpty();
        assertThat(reader().link(TOKEN)).isEmpty();

        story.then(new AlbumRestored(album(1))).tellTo(writer());

        assertThat(reader().albums(BEN, ALL).items()).hasSize(1);
        assertThat(reader().photo(BEN, photo(ANNA, 1))).isPresent();
        assertThat(reader().link(TOKEN)).isPresent();
    }

    @Test
    default void everybodySeesThePhotosOfEverybody() {
        withBensPhoto().tellTo(writer());

        assertThat(inAlbum(1)).containsExactly(annas1(), annas2(), photo(BEN, 7), annas3());
        assertThat(inAlbumOfBen()).isEqualTo(inAlbum(1));
        assertThat(annasAlbum(1).photoCount()).isEqualTo(4);
        assertThat(reader().photo(ANNA, photo(BEN, 7))).isPresent();
        assertThat(reader().photo(ANNA, photo(BEN, 8))).isEmpty();
    }

    @Test
    default void aPhotoThatSomebodyElsePutInIsShownAfterAMoveAndCanBeTheCover() {
        var moved = new PhotosMovedInAlbum(album(1), List.of(entry(BEN, 7, "A")));
        withBensPhoto().then(moved, new AlbumCoverChosen(album(1), photo(BEN, 7))).tellTo(writer());

        assertThat(inAlbum(1).getFirst()).isEqualTo(photo(BEN, 7));
        assertThat(cover()).isEqualTo(photo(BEN, 7));
    }

    @Test
    default void aPhotoIsOnlyShownInTheNameOfItsOwner() {
        var stolen = new PhotosAddedToAlbum(album(1), List.of(entry(ANNA, 9, "D")), BEN);
        withBensPhoto().then(stolen).tellTo(writer());

        assertThat(inAlbum(1)).doesNotContain(photo(ANNA, 9));
        assertThat(reader().photo(BEN, photo(ANNA, 9))).isEmpty();
    }

    @Test
    default void everyMemberKnowsTheOthers() {
        withBensPhoto().tellTo(writer());

        List<AlbumMember> members = reader().members(BEN, album(1)).orElseThrow().members();

        assertThat(members)
                .extracting(AlbumMember::user, AlbumMember::role)
                .containsExactly(tuple(ANNA, AlbumRole.OWNER), tuple(BEN, AlbumRole.CONTRIBUTOR));
        assertThat(members.getLast().since()).isEqualTo(Story.START.plusSeconds(6));
    }

    @Test
    default void whoIsErasedIsAMemberNoLongerAndTheOthersStay() {
        var story = withBensPhoto().then(new AlbumMemberAdded(album(1), CARL, AlbumRole.VIEWER));
        story.then(new OwnerErased(BEN, "a-key", new Reason("case 7")))
                .then(purged(BEN, 7))
                .then(new ErasureCompleted(BEN, "a-key", Story.START.plusSeconds(12)))
                .tellTo(writer());

        assertThat(reader().album(BEN, album(1))).isEmpty();
        assertThat(reader().photo(BEN, photo(ANNA, 1))).isEmpty();
        assertThat(reader().members(CARL, album(1)).orElseThrow().members())
                .extracting(AlbumMember::user)
                .containsExactly(ANNA, CARL);

        story.then(new AlbumMemberAdded(album(1), BEN, AlbumRole.VIEWER)).tellTo(writer());

        assertThat(reader().album(BEN, album(1))).isPresent();
    }

    @Test
    default void albumsOfOthersStandAmongOnesOwnWhenTheyWereMade() {
        sharedWithBen()
                .then(created(BEN, 2))
                .then(created(ANNA, 3))
                .then(new AlbumMemberAdded(album(3), BEN, AlbumRole.EDITOR))
                .tellTo(writer());

        assertThat(reader().albums(BEN, ALL).items())
                .extracting(AlbumView::albumId)
                .containsExactly(album(3), album(2), album(1));
        assertThat(WholeView.of(reader()).owners().getLast().albums()).hasSize(3);
    }

    @Test
    default void aLinkIsFoundByItsTokenAndListedForOwners() {
        sharedWithBen().then(linked(), new AlbumLinkUsed(album(1), LINK)).tellTo(writer());

        AlbumLink link = reader().link(TOKEN).orElseThrow();
        assertThat(link.albumId()).isEqualTo(album(1));
        assertThat(link.owner()).isEqualTo(ANNA);
        assertThat(link.views()).isOne();
        assertThat(link.lastUsedAt()).isEqualTo(Story.START.plusSeconds(8));
        assertThat(reader().links(ANNA, album(1)).orElseThrow().links()).containsExactly(link);
        assertThat(reader().links(BEN, album(1))).isEmpty();
        assertThat(reader().link(TokenHash.of("another"))).isEmpty();
        assertThat(annasAlbum(1).revision()).isEqualTo(4);
    }

    @Test
    default void aRevokedLinkIsGone() {
        sharedWithBen().then(linked(), new AlbumLinkRevoked(album(1), LINK)).tellTo(writer());

        assertThat(reader().link(TOKEN)).isEmpty();
        assertThat(reader().links(ANNA, album(1)).orElseThrow().links()).isEmpty();
    }

    @Test
    default void aLinkIsReadInTheNameOfWhoeverIsAnOwnerNow() {
        sharedWithBen()
                .then(linked(), new AlbumRoleChanged(album(1), BEN, AlbumRole.OWNER))
                .then(new AlbumMemberRemoved(album(1), ANNA))
                .tellTo(writer());

        assertThat(reader().link(TOKEN).orElseThrow().owner()).isEqualTo(BEN);
    }

    private static AlbumLinkCreated linked() {
        var terms = new LinkTerms(null, null, false, true, false, false);
        return new AlbumLinkCreated(album(1), LINK, TOKEN, terms);
    }

    private List<PhotoId> inAlbumOfBen() {
        return ids(
                reader().albumPhotos(BEN, album(1), AlbumOrder.MANUAL, ALL).orElseThrow().items());
    }

    private static PhotoId annas1() {
        return photo(ANNA, 1);
    }

    private static PhotoId annas2() {
        return photo(ANNA, 2);
    }

    private static PhotoId annas3() {
        return photo(ANNA, 3);
    }
}
