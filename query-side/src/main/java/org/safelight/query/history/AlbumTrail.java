package org.safelight.query.history;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.history.AlbumHistoryEntry;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.history.AlbumMoment;
import org.safelight.contract.history.PlaceChange;
import org.safelight.contract.history.PlaceChanges;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.photo.PhotoId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows an album through its events and keeps what changed. */
final class AlbumTrail implements Consumer<DomainEventMessage<?>> {

    private final Recent<AlbumHistoryEntry> recent;
    private @Nullable PastAlbum album;

    AlbumTrail(PageRequest page) {
        recent = new Recent<>(page);
    }

    @Override
    public void accept(DomainEventMessage<?> message) {
        if (album != null && message.getPayload() instanceof AlbumEvent event) {
            add(message, changed(album, message, event));
        } else if (message.getPayload() instanceof AlbumCreated created) {
            album = new PastAlbum(created, message.getTimestamp());
            add(
                    message,
                    new AlbumHistoryEntry(
                            Origin.of(message), null, album.moment(), PlaceChanges.NONE));
        }
    }

    private void add(DomainEventMessage<?> message, AlbumHistoryEntry entry) {
        recent.add(message.getSequenceNumber(), entry);
    }

    private static AlbumHistoryEntry changed(
            PastAlbum album, DomainEventMessage<?> message, AlbumEvent event) {
        AlbumMoment before = album.moment();
        List<PhotoId> photos = photos(event);
        List<PhotoId> told = photos.stream().limit(PlaceChanges.MOST).toList();
        List<@Nullable Integer> from = positions(album, told);
        album.apply(event);
        List<@Nullable Integer> to = positions(album, told);
        List<PlaceChange> changes = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            changes.add(new PlaceChange(told.get(i), from.get(i), to.get(i)));
        }
        return new AlbumHistoryEntry(
                Origin.of(message),
                before,
                album.moment(),
                new PlaceChanges(photos.size(), changes));
    }

    private static List<@Nullable Integer> positions(PastAlbum album, List<PhotoId> photos) {
        List<@Nullable Integer> positions = new ArrayList<>();
        photos.forEach(photo -> positions.add(album.places().position(photo)));
        return positions;
    }

    private static List<PhotoId> photos(AlbumEvent event) {
        return switch (event) {
            case PhotosAddedToAlbum added -> photos(added.entries());
            case PhotosMovedInAlbum moved -> photos(moved.entries());
            case PhotosRemovedFromAlbum removed -> removed.photoIds();
            case AlbumCreated _,
                    AlbumDescribed _,
                    AlbumCoverChosen _,
                    AlbumDeleted _,
                    AlbumRestored _ ->
                    List.of();
        };
    }

    private static List<PhotoId> photos(List<AlbumEntry> entries) {
        return entries.stream().map(AlbumEntry::photoId).toList();
    }

    /** What was kept, if it is theirs. */
    Optional<AlbumHistoryPage> of(UserId asking) {
        return album != null && asking.equals(album.owner())
                ? Optional.of(recent.page(AlbumHistoryPage::new))
                : Optional.empty();
    }
}
