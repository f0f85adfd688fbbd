package org.safelight.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.uploaded;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.AlbumMemberRemoved;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.AlbumRoleChanged;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoView;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.library.LibraryWriter;
import org.safelight.query.library.Story;
import org.safelight.query.library.sqlite.SqliteLibraryReader;
import org.safelight.query.library.sqlite.SqliteLibraryWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Whatever happens to an album, the past as of now is what the library view shows now, and the
 * history that it has kept is the one that the log tells.
 */
class AgreementTest {

    private static final int PHOTOS = 6;

    private static final SqliteFile FILE = open();

    private static SqliteFile open() {
        try {
            Path folder = Files.createTempDirectory("agreement");
            return SqliteFile.open(folder.resolve("library-a.db"), Durability.NORMAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void close() {
        FILE.close();
    }

    @Property(tries = 100)
    void thePastAsOfNowIsThePresent(@ForAll("lives") List<AlbumEvent> life) {
        LibraryReader library = new SqliteLibraryReader(FILE);
        Story story = told(life);

        var reader = new AlbumAsOf(Instant.MAX);
        story.news().forEach(reader);
        PastAlbum past = reader.of(ANNA).orElseThrow();

        AlbumView shown = library.album(ANNA, album(1)).orElseThrow();
        assertThat(past.view(reader.role(ANNA), shown.cover()))
                .usingRecursiveComparison()
                .ignoringFields("dates")
                .isEqualTo(shown);
        library.albumPhotos(ANNA, album(1), AlbumOrder.MANUAL, new PageRequest(500, null))
                .ifPresent(
                        page ->
                                assertThat(past.places().photos())
                                        .isEqualTo(
                                                page.items().stream()
                                                        .map(PhotoView::photoId)
                                                        .toList()));
    }

    @Property(tries = 200)
    void theHistoryThatWasKeptIsTheOneThatTheLogTells(@ForAll("lives") List<AlbumEvent> life) {
        LibraryReader library = new SqliteLibraryReader(FILE);
        Story story = told(life);
        var page = new PageRequest(500, null);

        var trail = new AlbumTrail(page);
        story.news().forEach(trail);

        assertThat(library.history(ANNA, album(1), page).orElseThrow().page())
                .isEqualTo(trail.of(ANNA).orElseThrow());
    }

    /** The life of an album of photos that are there already. */
    private static Story told(List<AlbumEvent> life) {
        LibraryWriter writer = new SqliteLibraryWriter(FILE);
        writer.clear();
        var story = new Story();
        for (int n = 1; n <= PHOTOS; n++) {
            story.then(uploaded(ANNA, n));
        }
        Story.tell(story.news(), writer);
        story.then(created(ANNA, 1)).then(life.toArray(AlbumEvent[]::new));
        Story.tell(story.events().subList(PHOTOS, story.events().size()), writer);
        return story;
    }

    @Provide
    Arbitrary<List<AlbumEvent>> lives() {
        Arbitrary<AlbumEntry> entries =
                Arbitraries.integers()
                        .between(1, PHOTOS)
                        .flatMap(
                                n ->
                                        Arbitraries.strings()
                                                .withChars("ABab")
                                                .ofMinLength(1)
                                                .ofMaxLength(2)
                                                .map(rank -> entry(ANNA, n, rank)));
        Arbitrary<List<AlbumEntry>> some =
                entries.list().ofMaxSize(3).uniqueElements(AlbumEntry::photoId);
        return Arbitraries.oneOf(
                        some.map(e -> (AlbumEvent) new PhotosAddedToAlbum(album(1), e)),
                        some.map(e -> new PhotosMovedInAlbum(album(1), e)),
                        some.map(
                                e ->
                                        new PhotosRemovedFromAlbum(
                                                album(1),
                                                e.stream().map(AlbumEntry::photoId).toList())),
                        Arbitraries.of(
                                new AlbumMemberAdded(album(1), BEN, AlbumRole.VIEWER),
                                new AlbumRoleChanged(album(1), BEN, AlbumRole.CONTRIBUTOR),
                                new AlbumMemberRemoved(album(1), BEN)),
                        entries.map(e -> new AlbumCoverChosen(album(1), e.photoId())),
                        Arbitraries.just(new AlbumCoverChosen(album(1), null)),
                        entries.map(
                                e ->
                                        new AlbumDescribed(
                                                album(1),
                                                new AlbumTitle(e.rank().value()),
                                                AlbumText.NONE)),
                        Arbitraries.of(new AlbumDeleted(album(1)), new AlbumRestored(album(1))))
                .list()
                .ofMaxSize(25);
    }
}
