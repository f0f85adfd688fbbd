package org.safelight.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;

import org.junit.jupiter.api.Test;
import org.safelight.contract.CommandId;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.AlbumMemberRemoved;
import org.safelight.contract.album.AlbumEvent.AlbumRoleChanged;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.erasure.ErasureEvent.OwnerErased;
import org.safelight.contract.erasure.Reason;
import org.safelight.contract.history.AlbumHistoryEntry;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.history.MemberChange;
import org.safelight.contract.history.PlaceChange;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the view keeps of what happened to an album. */
public interface HistoryContract extends LibraryContract {

    @Test
    default void whatCameMovedOrLeftIsKeptWithOldAndNewPositions() {
        albumOfThree()
                .then(new PhotosMovedInAlbum(album(1), List.of(entry(ANNA, 3, "A"))))
                .then(new PhotosRemovedFromAlbum(album(1), List.of(photo(ANNA, 1))))
                .tellTo(writer());

        List<AlbumHistoryEntry> changes = page(ANNA, ALL).items();

        assertThat(changes)
                .extracting(it -> it.origin().change())
                .containsExactly(
                        "PhotosRemovedFromAlbum",
                        "PhotosMovedInAlbum",
                        "PhotosAddedToAlbum",
                        "AlbumCreated");
        assertThat(changes.getFirst().places().first())
                .containsExactly(new PlaceChange(photo(ANNA, 1), 2, null));
        assertThat(changes.get(1).places().first())
                .containsExactly(new PlaceChange(photo(ANNA, 3), 3, 1));
        assertThat(changes.get(2).places().first())
                .containsExactly(
                        new PlaceChange(photo(ANNA, 1), null, 1),
                        new PlaceChange(photo(ANNA, 2), null, 2),
                        new PlaceChange(photo(ANNA, 3), null, 3));
    }

    @Test
    default void aPhotoInTheTrashKeepsItsPositionAndIsCounted() {
        albumOfThree()
                .then(new PhotoTrashed(photo(ANNA, 2)))
                .then(new PhotosMovedInAlbum(album(1), List.of(entry(ANNA, 1, "b"))))
                .then(new PhotosMovedInAlbum(album(1), List.of(entry(ANNA, 2, "aZ"))))
                .tellTo(writer());

        List<AlbumHistoryEntry> changes = page(ANNA, ALL).items();

        assertThat(changes.get(1).places().first())
                .containsExactly(new PlaceChange(photo(ANNA, 1), 1, 3));
        assertThat(changes.getFirst().places().first())
                .containsExactly(new PlaceChange(photo(ANNA, 2), 1, 2));
    }

    @Test
    default void wordsMembersAndWhoItWasAreKeptBeforeAndAfter() {
        new Story()
                .then(created(ANNA, 1))
                .by(ANNA, "command-1")
                .then(new AlbumDescribed(album(1), new AlbumTitle("Sea"), AlbumText.NONE))
                .then(new AlbumMemberAdded(album(1), BEN, AlbumRole.VIEWER))
                .then(new AlbumRoleChanged(album(1), BEN, AlbumRole.CONTRIBUTOR))
                .then(new AlbumDeleted(album(1)))
                .tellTo(writer());

        List<AlbumHistoryEntry> changes = page(ANNA, ALL).items();

        assertThat(changes.getFirst().after().deleted()).isTrue();
        assertThat(changes.get(1).member())
                .isEqualTo(new MemberChange(BEN, AlbumRole.VIEWER, AlbumRole.CONTRIBUTOR));
        assertThat(changes.get(2).member())
                .isEqualTo(new MemberChange(BEN, null, AlbumRole.VIEWER));
        AlbumHistoryEntry described = changes.get(3);
        assertThat(Optional.ofNullable(described.before()).orElseThrow().title().value())
                .isEqualTo("Album 1");
        assertThat(described.after().title().value()).isEqualTo("Sea");
        assertThat(described.origin().actor()).isEqualTo(ANNA);
        assertThat(described.origin().commandId())
                .isEqualTo(new CommandId(album(1).value(), "command-1"));
        assertThat(changes.getLast().before()).isNull();
    }

    @Test
    default void onlyWhoIsAMemberNowIsToldAndUpToWhichEvent() {
        var story = albumOfThree().then(new AlbumMemberAdded(album(1), BEN, AlbumRole.VIEWER));
        story.tellTo(writer());
        assertThat(reader().history(BEN, album(1), ALL).orElseThrow().sequence()).isEqualTo(2);

        story.then(new AlbumMemberRemoved(album(1), BEN)).tellTo(writer());

        assertThat(reader().history(BEN, album(1), ALL)).isEmpty();
        assertThat(reader().history(ANNA, album(2), ALL)).isEmpty();
        assertThat(reader().history(ANNA, album(1), ALL).orElseThrow().sequence()).isEqualTo(3);
    }

    @Test
    default void historiesArePagedFromTheLastToTheFirstWithoutAGap() {
        var story = albumOfThree();
        for (int n = 0; n < 5; n++) {
            story.then(new AlbumDescribed(album(1), new AlbumTitle("Title " + n), AlbumText.NONE));
        }
        story.tellTo(writer());

        List<Integer> sizes = new ArrayList<>();
        List<AlbumHistoryEntry> all = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            AlbumHistoryPage page = page(ANNA, new PageRequest(3, token.orElse(null)));
            sizes.add(page.items().size());
            all.addAll(page.items());
            token = Optional.ofNullable(page.nextPageToken());
        } while (token.isPresent());

        assertThat(sizes).containsExactly(3, 3, 1);
        assertThat(all).isEqualTo(page(ANNA, ALL).items());
    }

    @Test
    default void aPageEndsWhereItHasToldOfAThousandPlaces() {
        var story = new Story().then(created(ANNA, 1));
        for (int hundreds = 0; hundreds < 18; hundreds += 6) {
            story.then(new PhotosAddedToAlbum(album(1), some(100 * hundreds, 600)));
        }
        story.then(new AlbumDeleted(album(1))).tellTo(writer());

        AlbumHistoryPage first = page(ANNA, ALL);
        AlbumHistoryPage second = page(ANNA, new PageRequest(500, first.nextPageToken()));

        assertThat(first.items())
                .extracting(it -> it.places().count())
                .containsExactly(0, 600, 600);
        assertThat(first.items().get(1).places().first())
                .hasSize(500)
                .contains(new PlaceChange(photo(ANNA, 1_200), null, 1_201));
        assertThat(second.items()).extracting(it -> it.places().count()).containsExactly(600, 0);
        assertThat(second.nextPageToken()).isNull();
    }

    @Test
    default void theHistoryOfAnErasedOwnersAlbumIsForgotten() {
        var story = albumOfThree().then(new AlbumMemberAdded(album(1), BEN, AlbumRole.OWNER));
        story.tellTo(writer());
        assertThat(reader().history(BEN, album(1), ALL)).isPresent();

        story.then(new OwnerErased(ANNA, "a-key", new Reason("case 7"))).tellTo(writer());

        assertThat(reader().history(BEN, album(1), ALL)).isEmpty();
        assertThat(keptChanges()).isZero();
    }

    /** How many changes are kept, whether or not somebody can see them. */
    long keptChanges();

    private AlbumHistoryPage page(UserId user, PageRequest request) {
        return reader().history(user, album(1), request).orElseThrow().page();
    }

    private static List<AlbumEntry> some(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(n -> entry(ANNA, n, "m" + (10_000 + n)))
                .toList();
    }
}
