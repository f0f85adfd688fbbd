package org.safelight.query.search;

import static org.safelight.contract.library.ThumbnailState.FAILED;
import static org.safelight.contract.library.ThumbnailState.PENDING;
import static org.safelight.contract.library.ThumbnailState.READY;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumTitle;
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
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.library.PhotoChange;

import java.time.Instant;
import java.util.List;

/**
 * Writes the search view. It passes over {@code ThumbnailAttemptFailed}, which leaves a thumbnail
 * as pending as it was, and over {@code PhotosMovedInAlbum} and {@code AlbumCoverChosen}: nobody
 * looks for photos by where they stand in an album.
 */
public final class SearchProjection {

    /** Raised with everything that this writes otherwise than before: the view is made again. */
    public static final int VERSION = 1;

    private final SearchWriter search;

    public SearchProjection(SearchWriter search) {
        this.search = search;
    }

    @EventHandler
    void on(PhotoUploaded event, @SequenceNumber long sequence, @Timestamp Instant at) {
        change(event.photoId(), sequence, PhotoChange.uploaded(event, at));
    }

    @EventHandler
    void on(ThumbnailGenerated event, @SequenceNumber long sequence) {
        change(event.photoId(), sequence, PhotoChange.thumbnail(READY, event.thumbnail(), null));
    }

    @EventHandler
    void on(ThumbnailFailed event, @SequenceNumber long sequence) {
        change(event.photoId(), sequence, PhotoChange.thumbnail(FAILED, null, event.fault()));
    }

    @EventHandler
    void on(ThumbnailRetryRequested event, @SequenceNumber long sequence) {
        change(event.photoId(), sequence, PhotoChange.thumbnail(PENDING, null, null));
    }

    @EventHandler
    void on(PhotoDescribed event, @SequenceNumber long sequence) {
        change(event.photoId(), sequence, PhotoChange.described(event.description()));
    }

    @EventHandler
    void on(PhotoTrashed event, @SequenceNumber long sequence) {
        change(event.photoId(), sequence, PhotoChange.movedTo(PhotoState.TRASHED));
    }

    @EventHandler
    void on(PhotoRestored event, @SequenceNumber long sequence) {
        change(event.photoId(), sequence, PhotoChange.movedTo(PhotoState.ACTIVE));
    }

    @EventHandler
    void on(PhotoPurged event, @SequenceNumber long sequence) {
        change(event.photoId(), sequence, PhotoChange.purged());
    }

    @EventHandler
    void on(AlbumCreated event, @SequenceNumber long sequence, @Timestamp Instant at) {
        search.changeAlbum(
                event.albumId(),
                SearchedAlbum.created(
                        sequence,
                        event.owner(),
                        event.title().or(AlbumTitle.ERASED).value(),
                        at.toEpochMilli()));
    }

    @EventHandler
    void on(AlbumDescribed event, @SequenceNumber long sequence) {
        search.changeAlbum(
                event.albumId(),
                SearchedAlbum.called(sequence, event.title().or(AlbumTitle.ERASED).value()));
    }

    @EventHandler
    void on(AlbumDeleted event, @SequenceNumber long sequence) {
        search.changeAlbum(event.albumId(), SearchedAlbum.deleted(sequence, true));
    }

    @EventHandler
    void on(AlbumRestored event, @SequenceNumber long sequence) {
        search.changeAlbum(event.albumId(), SearchedAlbum.deleted(sequence, false));
    }

    @EventHandler
    void on(PhotosAddedToAlbum event, @SequenceNumber long sequence) {
        var entered = event.entries().stream().map(AlbumEntry::photoId).toList();
        move(entered, new Membership(event.albumId().value(), sequence, true));
    }

    @EventHandler
    void on(PhotosRemovedFromAlbum event, @SequenceNumber long sequence) {
        move(event.photoIds(), new Membership(event.albumId().value(), sequence, false));
    }

    /** Photos go one by one, each when it is purged. */
    @EventHandler
    void on(OwnerErased event, @Timestamp Instant at) {
        search.forgetAlbums(event.owner(), at);
    }

    /** Once more, for what a slow writer may have written since; nobody can read it by now. */
    @EventHandler
    void on(ErasureCompleted event) {
        search.forgetAlbums(event.owner(), event.since());
    }

    @ResetHandler
    void reset() {
        search.clear();
    }

    private void change(PhotoId photo, long sequence, PhotoChange change) {
        search.changePhotos(List.of(photo), SearchedPhoto.changed(sequence, change));
    }

    private void move(List<PhotoId> photos, Membership to) {
        search.changePhotos(photos, SearchedPhoto.moved(to));
    }
}
