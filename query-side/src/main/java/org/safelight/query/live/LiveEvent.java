package org.safelight.query.live;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AboutPeople;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.web.resource.ThumbnailResource;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An event as clients see it: what happened to which photo or album, and when. Words that people
 * wrote are left out; they are read from the photo or album, where they can be changed or removed.
 *
 * @param photoIds the photos that came into the album, went to other places, or left it
 * @param thumbnail what has become of the photo's thumbnail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LiveEvent(
        String type,
        Instant at,
        @Nullable PhotoId photoId,
        @Nullable AlbumId albumId,
        @Nullable List<PhotoId> photoIds,
        @Nullable ThumbnailResource thumbnail) {

    /** Every type there is. A failed attempt leaves a thumbnail as pending as it was. */
    static final Set<String> TYPES =
            Stream.of(PhotoEvent.class, AlbumEvent.class)
                    .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                    .filter(type -> type != ThumbnailAttemptFailed.class)
                    .map(Class::getSimpleName)
                    .collect(Collectors.toCollection(TreeSet::new));

    /** What clients are told of an event of a photo; null where that is nothing. */
    static @Nullable LiveEvent of(PhotoEvent event, Instant at) {
        return switch (event) {
            case PhotoUploaded _, ThumbnailRetryRequested _ ->
                    photo(event, at, ThumbnailResource.pending());
            case ThumbnailGenerated(var photoId, var thumbnail) ->
                    photo(event, at, ThumbnailResource.ready(photoId, thumbnail));
            case ThumbnailFailed failed ->
                    photo(event, at, ThumbnailResource.failed(failed.fault()));
            case ThumbnailAttemptFailed _ -> null;
            case PhotoDescribed _, PhotoTrashed _, PhotoRestored _, PhotoPurged _ ->
                    photo(event, at, null);
        };
    }

    /** What clients are told of an event of an album. */
    static LiveEvent of(AlbumEvent event, Instant at) {
        return switch (event) {
            case PhotosAddedToAlbum added -> album(event, at, photos(added.entries()));
            case PhotosMovedInAlbum moved -> album(event, at, photos(moved.entries()));
            case PhotosRemovedFromAlbum removed -> album(event, at, removed.photoIds());
            case AlbumCreated _,
                    AlbumDescribed _,
                    AlbumCoverChosen _,
                    AlbumDeleted _,
                    AlbumRestored _,
                    AboutPeople _ ->
                    album(event, at, null);
        };
    }

    private static LiveEvent photo(
            PhotoEvent event, Instant at, @Nullable ThumbnailResource thumbnail) {
        return new LiveEvent(nameOf(event), at, event.photoId(), null, null, thumbnail);
    }

    private static LiveEvent album(AlbumEvent event, Instant at, @Nullable List<PhotoId> photoIds) {
        return new LiveEvent(nameOf(event), at, null, event.albumId(), photoIds, null);
    }

    private static List<PhotoId> photos(List<AlbumEntry> entries) {
        return entries.stream().map(AlbumEntry::photoId).toList();
    }

    private static String nameOf(Object event) {
        return event.getClass().getSimpleName();
    }
}
