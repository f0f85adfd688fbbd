package org.safelight.command.album;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.command.album.AlbumFixture.CREATED;
import static org.safelight.command.album.AlbumFixture.SUMMER;
import static org.safelight.command.album.AlbumFixture.photo;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.album.AlbumCommand.RevertAlbum;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Whatever was done last: undone, all is as before, and undone once more, as after. */
class UndoAnythingTest {

    private static final int PHOTOS = 8;

    record State(
            Personal<AlbumTitle> title,
            Personal<AlbumText> text,
            @Nullable PhotoId cover,
            boolean deleted,
            List<PhotoId> photos) {

        static State of(Album album) {
            AlbumLook look = album.look();
            return new State(
                    look.title(),
                    look.text(),
                    look.cover(),
                    look.deleted(),
                    look.contents().above(null, Set.of()));
        }
    }

    @Property(tries = 500)
    void undoneAndUndoneOnceMore(@ForAll @Size(min = 1, max = 20) List<Integer> seeds) {
        var album = new Album();
        album.on(CREATED, Instant.EPOCH);
        List<AlbumEvent> before = new ArrayList<>(List.of(CREATED));
        List<AlbumEvent> last = List.of();
        State earlier = State.of(album);
        for (int seed : seeds) {
            before.addAll(last);
            earlier = State.of(album);
            last = something(album, new Random(seed));
            last.forEach(event -> album.on(event, Instant.EPOCH));
        }
        if (last.isEmpty()) {
            return;
        }
        State later = State.of(album);

        List<AlbumEvent> undone = undo(album, before, last);
        assertThat(State.of(album)).isEqualTo(earlier);

        before.addAll(last);
        undo(album, before, undone);
        assertThat(State.of(album)).isEqualTo(later);
    }

    private static List<AlbumEvent> undo(
            Album album, List<AlbumEvent> before, List<AlbumEvent> last) {
        var past = new AlbumPast();
        before.forEach(past::before);
        last.forEach(past::undone);
        var command = (RevertAlbum) past.reversal().orElseThrow();
        List<AlbumEvent> events = new Undoing(album.look()).events(command);
        events.forEach(event -> album.on(event, Instant.EPOCH));
        return events;
    }

    /** What some command to this album would lead to. */
    private static List<AlbumEvent> something(Album album, Random random) {
        if (album.look().deleted()) {
            return List.of(new AlbumRestored(SUMMER));
        }
        Contents contents = album.look().contents();
        List<PhotoId> there = contents.above(null, Set.of());
        PhotoId any = photo(random.nextInt(PHOTOS));
        return switch (random.nextInt(6)) {
            case 0 -> added(contents, any, photo(random.nextInt(PHOTOS)));
            case 1 -> there.isEmpty() ? List.of() : removed(album, there, random);
            case 2 -> there.size() < 2 ? List.of() : moved(contents, there, random);
            case 3 ->
                    contents.contains(any) && !any.equals(album.look().cover())
                            ? List.of(new AlbumCoverChosen(SUMMER, any))
                            : List.of();
            case 4 -> described(album, random);
            default -> List.of(new AlbumDeleted(SUMMER));
        };
    }

    private static List<AlbumEvent> added(Contents contents, PhotoId... photos) {
        List<PhotoId> fresh =
                List.of(photos).stream()
                        .distinct()
                        .filter(photo -> !contents.contains(photo))
                        .toList();
        List<String> ranks = Ranking.between(contents.last(), null, fresh.size());
        return fresh.isEmpty()
                ? List.of()
                : List.of(new PhotosAddedToAlbum(SUMMER, Move.entries(fresh, ranks)));
    }

    private static List<AlbumEvent> described(Album album, Random random) {
        var title = AlbumFixture.title("Title " + random.nextInt(3));
        var text = AlbumFixture.text("Text " + random.nextInt(2));
        AlbumLook look = album.look();
        return title.equals(look.title()) && text.equals(look.text())
                ? List.of()
                : List.of(new AlbumDescribed(SUMMER, title, text));
    }

    private static List<AlbumEvent> removed(Album album, List<PhotoId> there, Random random) {
        List<PhotoId> leaving = there.subList(0, 1 + random.nextInt(there.size()));
        PhotoId cover = album.look().cover();
        var event = new PhotosRemovedFromAlbum(SUMMER, leaving);
        return cover != null && leaving.contains(cover)
                ? List.of(event, new AlbumCoverChosen(SUMMER, null))
                : List.of(event);
    }

    private static List<AlbumEvent> moved(Contents contents, List<PhotoId> there, Random random) {
        var moving = new LinkedHashSet<>(List.of(there.get(random.nextInt(there.size()))));
        PhotoId target = there.get(random.nextInt(there.size()));
        var entries = new Move(moving, moving.contains(target) ? null : target).within(contents);
        return entries.isEmpty() ? List.of() : List.of(new PhotosMovedInAlbum(SUMMER, entries));
    }
}
