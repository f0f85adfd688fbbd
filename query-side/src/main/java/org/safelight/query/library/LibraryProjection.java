package org.safelight.query.library;

import static org.safelight.contract.library.ThumbnailState.FAILED;
import static org.safelight.contract.library.ThumbnailState.PENDING;
import static org.safelight.contract.library.ThumbnailState.READY;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent;
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
import org.safelight.contract.erasure.ErasureEvent.ErasureCompleted;
import org.safelight.contract.erasure.ErasureEvent.OwnerErased;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.query.change.AlbumNews;

import java.time.Instant;

/**
 * Writes the library view. It passes over {@code ThumbnailAttemptFailed}, which leaves a thumbnail
 * as pending as it was. An album keeps its places for photos that are trashed or purged, as the
 * album itself does: they show again when the photo does.
 */
public final class LibraryProjection {

    /** Raised with everything that this writes otherwise than before: the view is made again. */
    public static final int VERSION = 2;

    private final LibraryWriter library;

    public LibraryProjection(LibraryWriter library) {
        this.library = library;
    }

    @EventHandler
    void on(PhotoUploaded event, @SequenceNumber long sequence, @Timestamp Instant at) {
        library.change(event.photoId(), sequence, PhotoChange.uploaded(event, at));
    }

    @EventHandler
    void on(ThumbnailGenerated event, @SequenceNumber long sequence) {
        var ready = PhotoChange.thumbnail(READY, event.thumbnail(), null);
        library.change(event.photoId(), sequence, ready);
    }

    @EventHandler
    void on(ThumbnailFailed event, @SequenceNumber long sequence) {
        var failed = PhotoChange.thumbnail(FAILED, null, event.fault());
        library.change(event.photoId(), sequence, failed);
    }

    @EventHandler
    void on(ThumbnailRetryRequested event, @SequenceNumber long sequence) {
        library.change(event.photoId(), sequence, PhotoChange.thumbnail(PENDING, null, null));
    }

    @EventHandler
    void on(PhotoDescribed event, @SequenceNumber long sequence) {
        library.change(event.photoId(), sequence, PhotoChange.described(event.description()));
    }

    @EventHandler
    void on(PhotoTrashed event, @SequenceNumber long sequence) {
        library.change(event.photoId(), sequence, PhotoChange.movedTo(PhotoState.TRASHED));
    }

    @EventHandler
    void on(PhotoRestored event, @SequenceNumber long sequence) {
        library.change(event.photoId(), sequence, PhotoChange.movedTo(PhotoState.ACTIVE));
    }

    @EventHandler
    void on(PhotoPurged event, @SequenceNumber long sequence) {
        library.change(event.photoId(), sequence, PhotoChange.purged());
    }

    @EventHandler
    void on(AlbumCreated event, DomainEventMessage<?> message, @Timestamp Instant at) {
        var created = AlbumChange.created(StoredAlbum.created(event, at));
        change(event, message, created);
    }

    @EventHandler
    void on(AlbumDescribed event, DomainEventMessage<?> message) {
        var described = AlbumChange.changed(album -> album.described(event));
        change(event, message, described);
    }

    @EventHandler
    void on(PhotosAddedToAlbum event, DomainEventMessage<?> message) {
        change(event, message, AlbumChange.placed(event.entries(), event.contributor()));
    }

    @EventHandler
    void on(PhotosMovedInAlbum event, DomainEventMessage<?> message) {
        change(event, message, AlbumChange.placed(event.entries(), null));
    }

    @EventHandler
    void on(PhotosRemovedFromAlbum event, DomainEventMessage<?> message) {
        change(event, message, AlbumChange.removed(event.photoIds()));
    }

    @EventHandler
    void on(AlbumCoverChosen event, DomainEventMessage<?> message) {
        var covered = AlbumChange.changed(album -> album.coveredBy(event.cover()));
        change(event, message, covered);
    }

    @EventHandler
    void on(AlbumDeleted event, DomainEventMessage<?> message) {
        var deleted = AlbumChange.changed(album -> album.deleted(true));
        change(event, message, deleted);
    }

    @EventHandler
    void on(AlbumRestored event, DomainEventMessage<?> message) {
        var restored = AlbumChange.changed(album -> album.deleted(false));
        change(event, message, restored);
    }

    @EventHandler
    void on(AlbumMemberAdded event, DomainEventMessage<?> message, @Timestamp Instant at) {
        var joined = AlbumChange.changed(album -> album.with(event.member(), event.role(), at));
        change(event, message, joined);
    }

    @EventHandler
    void on(AlbumRoleChanged event, DomainEventMessage<?> message, @Timestamp Instant at) {
        var changed = AlbumChange.changed(album -> album.with(event.member(), event.role(), at));
        change(event, message, changed);
    }

    @EventHandler
    void on(AlbumMemberRemoved event, DomainEventMessage<?> message) {
        var left = AlbumChange.changed(album -> album.without(event.member()));
        change(event, message, left);
    }

    @EventHandler
    void on(
            AlbumLinkCreated event,
            DomainEventMessage<?> message,
            @Timestamp Instant at,
            @MetaDataValue(MessageMetadata.ACTOR) @Nullable String by) {
        var linked =
                AlbumChange.changed(
                        album -> album.linked(event, at, by == null ? null : new UserId(by)));
        change(event, message, linked);
    }

    @EventHandler
    void on(AlbumLinkUsed event, DomainEventMessage<?> message, @Timestamp Instant at) {
        var used = AlbumChange.changed(album -> album.used(event.linkId(), at));
        change(event, message, used);
    }

    @EventHandler
    void on(AlbumLinkRevoked event, DomainEventMessage<?> message) {
        var revoked = AlbumChange.changed(album -> album.unlinked(event.linkId()));
        change(event, message, revoked);
    }

    /** Photos go one by one, each when it is purged. */
    @EventHandler
    void on(OwnerErased event, @Timestamp Instant at) {
        library.forgetAlbums(event.owner(), at);
        library.forgetMember(event.owner(), at);
    }

    /** Once more, for what a slow writer may have written since; nobody can read it by now. */
    @EventHandler
    void on(ErasureCompleted event) {
        library.forgetAlbums(event.owner(), event.since());
        library.forgetMember(event.owner(), event.since());
    }

    @ResetHandler
    void reset() {
        library.clear();
    }

    private void change(AlbumEvent event, DomainEventMessage<?> message, AlbumChange change) {
        library.change(
                event.albumId(), message.getSequenceNumber(), change, AlbumNews.of(event, message));
    }
}
