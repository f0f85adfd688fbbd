package org.safelight.query.history;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.history.AlbumHistoryEntry;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.history.AlbumMoment;
import org.safelight.contract.history.MemberChange;
import org.safelight.contract.history.PlaceChange;
import org.safelight.contract.history.PlaceChanges;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.change.AlbumNews;
import org.safelight.query.change.Origin;
import org.safelight.query.library.ChangesPage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Follows an album through its events and keeps what changed. This is how a history is told as long
 * as the library view has not seen all of the album.
 */
final class AlbumTrail implements Consumer<DomainEventMessage<?>> {

    private final Recent<AlbumHistoryEntry> recent;
    private final int size;
    private final Audience audience = new Audience();
    private @Nullable PastAlbum album;

    AlbumTrail(PageRequest page) {
        recent = new Recent<>(page);
        size = page.size();
    }

    @Override
    public void accept(DomainEventMessage<?> message) {
        if (album != null && message.getPayload() instanceof AlbumEvent event) {
            add(message, changed(album, message, event, audience.apply(event)));
        } else if (message.getPayload() instanceof AlbumCreated created) {
            album = new PastAlbum(created, message.getTimestamp());
            audience.apply(created);
            add(
                    message,
                    new AlbumHistoryEntry(
                            Origin.of(message),
                            null,
                            album.moment(),
                            PlaceChanges.NONE,
                            null,
                            null));
        }
    }

    private void add(DomainEventMessage<?> message, AlbumHistoryEntry entry) {
        recent.add(message.getSequenceNumber(), entry);
    }

    private static AlbumHistoryEntry changed(
            PastAlbum album,
            DomainEventMessage<?> message,
            AlbumEvent event,
            @Nullable MemberChange member) {
        AlbumMoment before = album.moment();
        AlbumNews news = AlbumNews.of(event, message);
        List<PhotoId> photos = news.photos();
        List<PhotoId> told = photos.stream().limit(PlaceChanges.MOST).toList();
        List<@Nullable Integer> from = positions(album, told);
        album.apply(event);
        List<@Nullable Integer> to = positions(album, told);
        List<PlaceChange> changes = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            changes.add(new PlaceChange(told.get(i), from.get(i), to.get(i)));
        }
        return new AlbumHistoryEntry(
                news.origin(),
                before,
                album.moment(),
                new PlaceChanges(photos.size(), changes),
                member,
                news.link());
    }

    private static List<@Nullable Integer> positions(PastAlbum album, List<PhotoId> photos) {
        List<@Nullable Integer> positions = new ArrayList<>();
        photos.forEach(photo -> positions.add(album.places().position(photo)));
        return positions;
    }

    /** What was kept, if they are a member now. */
    Optional<AlbumHistoryPage> of(UserId asking) {
        return audience.role(asking) != null ? Optional.of(page()) : Optional.empty();
    }

    private AlbumHistoryPage page() {
        var page = new ChangesPage(size);
        recent.tell((change, sequence) -> page.add(sequence, () -> change));
        return page.page();
    }
}
