package org.safelight.query.library.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;

import org.bson.conversions.Bson;
import org.bson.json.JsonObject;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.library.AlbumPage;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.KnownPhotos;
import org.safelight.contract.library.KnownPhotos.Known;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.library.StoredAlbum;
import org.safelight.query.library.ViewJson;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the library view from a MongoDB, beside whoever is writing to it. */
public final class MongoLibraryReader implements LibraryReader {

    private final LibraryCollections collections;
    private final PhotoViews photos;
    private final AlbumViews albums;

    /** A reader of the collections that a {@link MongoLibraryWriter} writes. */
    public MongoLibraryReader(MongoDatabase database, String prefix) {
        collections = LibraryCollections.in(database, prefix);
        photos = new PhotoViews(collections.photos());
        albums = new AlbumViews(collections.entries(), photos);
    }

    @Override
    public Optional<PhotoView> photo(UserId owner, PhotoId photoId) {
        var found = photos.find(owner, List.of(photoId.value()));
        return Optional.ofNullable(found.get(photoId.value()));
    }

    @Override
    public PhotoPage photos(UserId owner, PhotoState state, PageRequest request) {
        return photos(PageQuery.PHOTOS_BY_UPLOAD, owner, state, request);
    }

    @Override
    public PhotoPage timeline(UserId owner, PageRequest request) {
        return photos(PageQuery.PHOTOS_BY_CAPTURE, owner, PhotoState.ACTIVE, request);
    }

    /** A photo's id follows from its owner and its bytes, so there is nothing to search for. */
    @Override
    public KnownPhotos known(UserId owner, List<ContentHash> hashes) {
        var ids = hashes.stream().distinct().map(hash -> PhotoId.of(owner, hash).value()).toList();
        Map<String, PhotoView> found = photos.find(owner, ids);
        return new KnownPhotos(
                ids.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(p -> new Known(p.original().hash(), p.photoId(), p.state()))
                        .toList());
    }

    @Override
    public Optional<AlbumView> album(UserId owner, AlbumId albumId) {
        return stored(owner, albumId).map(album -> albums.of(owner, List.of(album)).getFirst());
    }

    @Override
    public AlbumPage albums(UserId owner, PageRequest request) {
        Bson list = and(eq("owner", owner.value()), eq("deleted", false));
        Page page = Page.of(collections.albums(), list, PageQuery.ALBUMS_BY_CREATION, request);
        var stored = page.documents().stream().map(it -> ViewJson.album(it.path("album"))).toList();
        return new AlbumPage(albums.of(owner, stored), page.nextToken());
    }

    /**
     * While a photo is thrown away, its entries may say for a moment that it is there. So a page
     * may have fewer photos than were asked for, and yet a next one.
     */
    @Override
    public Optional<PhotoPage> albumPhotos(UserId owner, AlbumId albumId, PageRequest request) {
        return stored(owner, albumId)
                .filter(album -> !album.deleted())
                .map(album -> albumPhotos(album, request));
    }

    private PhotoPage albumPhotos(StoredAlbum album, PageRequest request) {
        Bson list = and(eq("album", album.albumId().value()), AlbumViews.VISIBLE);
        Page page = Page.of(collections.entries(), list, PageQuery.ALBUM_PHOTOS_BY_RANK, request);
        var ids = page.documents().stream().map(it -> it.path("photo").asString()).toList();
        Map<String, PhotoView> found = photos.find(album.owner(), ids);
        return new PhotoPage(
                ids.stream()
                        .map(found::get)
                        .filter(photo -> photo != null && photo.state() == PhotoState.ACTIVE)
                        .toList(),
                page.nextToken());
    }

    private Optional<StoredAlbum> stored(UserId owner, AlbumId albumId) {
        Bson itself = and(eq(albumId.value()), eq("owner", owner.value()));
        return Optional.ofNullable(collections.albums().find(itself, JsonObject.class).first())
                .map(found -> ViewJson.document(found.getJson()))
                .map(document -> ViewJson.album(document.path("album")));
    }

    private PhotoPage photos(PageQuery query, UserId owner, PhotoState state, PageRequest request) {
        Bson list = and(eq("owner", owner.value()), eq("state", state.name()));
        Page page = Page.of(collections.photos(), list, query, request);
        return new PhotoPage(
                page.documents().stream().map(PhotoViews::view).toList(), page.nextToken());
    }
}
