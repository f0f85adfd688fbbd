package org.safelight.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.history.AlbumHistoryEntry;
import org.safelight.contract.history.HistoryQuery.FindAlbumHistory;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.platform.secret.sqlite.SqliteOwnerKeys;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.LibraryWriter;
import org.safelight.query.library.Story;
import org.safelight.query.library.sqlite.SqliteLibraryReader;
import org.safelight.query.library.sqlite.SqliteLibraryWriter;
import org.safelight.query.seal.Opening;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What a history costs, and that it misses nothing. */
class AlbumHistoryQueryTest {

    @TempDir Path folder;
    private SqliteFile file;
    private SqliteFile secrets;
    private LibraryWriter view;
    private CountedLog log;
    private final Story story = story();

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("library-a.db"), Durability.NORMAL);
        secrets = SqliteFile.open(folder.resolve("secrets.db"), Durability.NORMAL);
        view = new SqliteLibraryWriter(file);
        log = new CountedLog(new InMemoryEventStorageEngine());
    }

    @AfterEach
    void close() {
        file.close();
        secrets.close();
    }

    /** An album into which photos came one by one, a hundred times. */
    private static Story story() {
        var story = new Story().then(created(ANNA, 1));
        for (int n = 100; n < 200; n++) {
            var one = List.of(entry(ANNA, n, "m" + n));
            story.then(new PhotosAddedToAlbum(album(1), one));
        }
        return story;
    }

    @Test
    void aHistoryThatTheViewHasKeptCostsNoEventOfTheAlbum() {
        log.publish(story.events());
        story.tellTo(view);

        assertThat(history().orElseThrow()).hasSize(3);
        assertThat(log.read).isZero();
    }

    @Test
    void whatTheViewHasNotSeenYetIsInTheHistoryAllTheSame() {
        story.tellTo(view);
        story.then(new AlbumDeleted(album(1)));
        log.publish(story.events());

        assertThat(history().orElseThrow().getFirst().origin().change()).isEqualTo("AlbumDeleted");
        assertThat(log.read).isGreaterThanOrEqualTo(102);
    }

    @Test
    void anAlbumThatTheViewDoesNotKnowIsToldFromTheLog() {
        log.publish(story.events());

        assertThat(history().orElseThrow()).hasSize(3);
    }

    @Test
    void aStrangerIsToldNothing() {
        log.publish(story.events());
        story.tellTo(view);

        assertThat(queries().handle(new FindAlbumHistory(BEN, album(1), new PageRequest(3, null))))
                .isEmpty();
    }

    private Optional<List<AlbumHistoryEntry>> history() {
        return queries()
                .handle(new FindAlbumHistory(ANNA, album(1), new PageRequest(3, null)))
                .map(page -> page.items());
    }

    private HistoryQueries queries() {
        var reader = new SqliteLibraryReader(file);
        var opening = new Opening(new SqliteOwnerKeys(secrets));
        return new HistoryQueries(log, () -> reader, opening, InstantSource.system());
    }

    /** Counts the events that are looked at. */
    private static final class CountedLog extends EmbeddedEventStore {

        private int read;

        CountedLog(InMemoryEventStorageEngine engine) {
            super(EmbeddedEventStore.builder().storageEngine(engine));
        }

        @Override
        public DomainEventStream readEvents(String aggregate, long first) {
            DomainEventStream events = super.readEvents(aggregate, first);
            return DomainEventStream.of(
                    events.asStream().peek((DomainEventMessage<?> event) -> read++));
        }
    }
}
