package org.safelight.query.change;

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
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.AlbumMemberRemoved;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.AlbumRoleChanged;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.history.ChangeOrigin;
import org.safelight.contract.photo.PhotoId;

import java.util.List;

/**
 * What an event by itself says about a change of an album.
 *
 * @param photos those that came, left or moved
 * @param member who came, left, or has another role; null where it is about nobody, and for whoever
 *     made the album
 * @param link the public link that it is about; null where it is about none
 */
public record AlbumNews(
        ChangeOrigin origin, List<PhotoId> photos, @Nullable UserId member, @Nullable LinkId link) {

    /** What this event says, which came with this message. */
    public static AlbumNews of(AlbumEvent event, DomainEventMessage<?> message) {
        return new AlbumNews(Origin.of(message), photos(event), member(event), link(event));
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

    private static List<PhotoId> photos(List<AlbumEntry> entries) {
        return entries.stream().map(AlbumEntry::photoId).toList();
    }

    private static @Nullable UserId member(AlbumEvent event) {
        return switch (event) {
            case AlbumMemberAdded added -> added.member();
            case AlbumRoleChanged changed -> changed.member();
            case AlbumMemberRemoved removed -> removed.member();
            default -> null;
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
}
