package org.safelight.query.history;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AboutPeople;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumLinkCreated;
import org.safelight.contract.album.AlbumEvent.AlbumLinkRevoked;
import org.safelight.contract.album.AlbumEvent.AlbumLinkUsed;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.history.AlbumHistoryEntry;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.history.AlbumMoment;
import org.safelight.contract.history.MemberChange;
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
    private final Audience audience = new Audience();
    private @Nullable PastAlbum album;

    AlbumTrail(PageRequest page) {
        recent = new Recent<>(page);
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
                new PlaceChanges(photos.size(), changes),
                member,
                link(event));
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
                    AlbumRestored _,
                    AboutPeople _ ->
                    List.of();
        };
    }

    private static @Nullable LinkId link(AlbumEvent event) {
        return switch (event) {
            case AlbumLinkCreated created -> created.linkId();
            case AlbumLinkUsed used -> used.linkId();
            case AlbumLinkRevoked revoked -> revoked.linkId();
            default -> null;
        };
    }

    private static List<PhotoId> photos(List<AlbumEntry> entries) {
        return entries.stream().map(AlbumEntry::photoId).toList();
    }

    /** What was kept, if they are a member now. */
    Optional<AlbumHistoryPage> of(UserId asking) {
        return audience.role(asking) != null
                ? Optional.of(recent.page(AlbumHistoryPage::new))
                : Optional.empty();
    }
}
