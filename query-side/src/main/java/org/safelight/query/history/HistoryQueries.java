package org.safelight.query.history;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.history.AlbumComparison;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.history.HistoryQuery.FindAlbumAsOf;
import org.safelight.contract.history.HistoryQuery.FindAlbumComparison;
import org.safelight.contract.history.HistoryQuery.FindAlbumHistory;
import org.safelight.contract.history.HistoryQuery.FindAlbumPhotosAsOf;
import org.safelight.contract.history.HistoryQuery.FindPhotoHistory;
import org.safelight.contract.history.PastPhoto;
import org.safelight.contract.history.PastPhotoPage;
import org.safelight.contract.history.PhotoHistoryPage;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.library.AlbumHistory;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.seal.Opening;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Answers questions about the past by reading the events of one photo or album, from the first. The
 * library says what became of photos since. It has kept the history of albums, as far as it has
 * seen them: an album can have more events than a page of its history should cost.
 */
public final class HistoryQueries {

    /** So many photos are looked at for one that can stand for an album. */
    private static final int COVER_CANDIDATES = 20;

    private final EventStore log;
    private final Supplier<LibraryReader> library;
    private final Opening opening;
    private final InstantSource clock;

    /**
     * Answers.
     *
     * @param library says what to read from, once for every question
     */
    public HistoryQueries(
            EventStore log, Supplier<LibraryReader> library, Opening opening, InstantSource clock) {
        this.log = log;
        this.library = library;
        this.opening = opening;
        this.clock = clock;
    }

    @QueryHandler
    Optional<PhotoHistoryPage> handle(FindPhotoHistory query) {
        return tell(query.photoId().value(), new PhotoTrail(query.page())).of(query.owner());
    }

    @QueryHandler
    Optional<AlbumHistoryPage> handle(FindAlbumHistory query) {
        return library.get()
                .history(query.owner(), query.albumId(), query.page())
                .filter(kept -> isAll(query.albumId(), kept))
                .map(AlbumHistory::page)
                .or(() -> trail(query));
    }

    /** So the view may lag, but a history never does. */
    private boolean isAll(AlbumId albumId, AlbumHistory kept) {
        return !log.readEvents(albumId.value(), kept.sequence() + 1).hasNext();
    }

    private Optional<AlbumHistoryPage> trail(FindAlbumHistory query) {
        return tell(query.albumId().value(), new AlbumTrail(query.page())).of(query.owner());
    }

    @QueryHandler
    Optional<AlbumView> handle(FindAlbumAsOf query) {
        var then = new AlbumAsOf(query.instant());
        return past(query.owner(), query.albumId(), then)
                .map(album -> album.view(then.role(query.owner()), cover(query.owner(), album)));
    }

    @QueryHandler
    Optional<PastPhotoPage> handle(FindAlbumPhotosAsOf query) {
        AsOfToken start = AsOfToken.of(query.instant(), clock.instant(), query.page());
        return past(query.owner(), query.albumId(), new AlbumAsOf(start.instant()))
                .filter(album -> !album.moment().deleted())
                .map(album -> page(query.owner(), album, start, query.page().size()));
    }

    @QueryHandler
    Optional<AlbumComparison> handle(FindAlbumComparison query) {
        var before = new AlbumAsOf(query.from());
        var after = new AlbumAsOf(query.to());
        tell(query.albumId().value(), before.andThen(after));
        return before.of(query.owner())
                .flatMap(
                        then ->
                                after.of(query.owner())
                                        .map(later -> new Comparison(then, later).result()));
    }

    private Optional<PastAlbum> past(UserId asking, AlbumId albumId, AlbumAsOf album) {
        return tell(albumId.value(), album).of(asking);
    }

    /** To the end, also when the reader has heard enough: Axon has no way to hang up. */
    private <R extends Consumer<? super DomainEventMessage<?>>> R tell(String aggregate, R reader) {
        DomainEventStream events = log.readEvents(aggregate, 0);
        events.forEachRemaining(message -> reader.accept(opening.opened(message)));
        return reader;
    }

    private PastPhotoPage page(UserId asking, PastAlbum album, AsOfToken start, int size) {
        List<AlbumEntry> found = album.places().behind(start.place(), size + 1);
        List<AlbumEntry> shown = found.subList(0, Math.min(size, found.size()));
        LibraryReader now = library.get();
        return new PastPhotoPage(
                shown.stream().map(entry -> photo(now, asking, entry.photoId())).toList(),
                found.size() > size ? start.next(shown.getLast()) : null);
    }

    private static PastPhoto photo(LibraryReader now, UserId asking, PhotoId photo) {
        return new PastPhoto(photo, now.photo(asking, photo).orElse(null));
    }

    private @Nullable PhotoView cover(UserId asking, PastAlbum album) {
        LibraryReader now = library.get();
        return Stream.concat(
                        Stream.ofNullable(album.moment().cover()),
                        album.places().behind(null, COVER_CANDIDATES).stream()
                                .map(AlbumEntry::photoId))
                .map(photo -> photo(now, asking, photo).photo())
                .filter(Objects::nonNull)
                .filter(photo -> photo.state() == PhotoState.ACTIVE)
                .findFirst()
                .orElse(null);
    }
}
