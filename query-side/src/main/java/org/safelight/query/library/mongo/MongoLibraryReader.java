package org.safelight.query.library.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;

import org.bson.conversions.Bson;
import org.bson.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.library.AlbumLink;
import org.safelight.contract.library.AlbumLinks;
import org.safelight.contract.library.AlbumMembers;
import org.safelight.contract.library.AlbumOrder;
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
import org.safelight.query.library.AlbumHistory;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.library.Page;
import org.safelight.query.library.StoredAlbum;
import org.safelight.query.library.TimelineKey;
import org.safelight.query.library.ViewJson;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the library view from a MongoDB, beside whoever is writing to it. */
public final class MongoLibraryReader implements LibraryReader {

    private final LibraryCollections collections;
    private final PhotoViews photos;
    private final AlbumViews albums;
    private final HistoryDocuments histories;

    /** A reader of the collections that a {@link MongoLibraryWriter} writes. */
    public MongoLibraryReader(MongoDatabase database, String prefix) {
        collections = LibraryCollections.in(database, prefix);
        photos = new PhotoViews(collections.photos());
        var tallies = new AlbumTallies(collections.entries(), collections.tallies());
        albums = new AlbumViews(collections.entries(), tallies, photos);
        histories = new HistoryDocuments(collections.changes());
    }

    @Override
    public Optional<PhotoView> photo(UserId user, PhotoId photoId) {
        var found = photos.find(user, List.of(photoId.value()));
        return Optional.ofNullable(found.get(photoId.value()))
                .or(() -> shown(photoId).filter(photo -> isShownTo(user, photoId)));
    }

    private Optional<PhotoView> shown(PhotoId photoId) {
        return Optional.ofNullable(photos.active(List.of(photoId.value())).get(photoId.value()));
    }

    /** Whether an album of which this user is a member shows the photo. */
    private boolean isShownTo(UserId user, PhotoId photoId) {
        List<String> showing =
                collections
                        .entries()
                        .find(and(eq("photo", photoId.value()), AlbumViews.VISIBLE))
                        .projection(include("album"))
                        .map(entry -> entry.getString("album"))
                        .into(new ArrayList<>());
        return collections.albums().find(and(in("_id", showing), listed(user))).first() != null;
    }

    private static Bson listed(UserId user) {
        return and(eq("members", user.value()), eq("deleted", false));
    }

    @Override
    public PhotoPage photos(UserId owner, PhotoState state, PageRequest request) {
        return page(photos(owner, state, PageQuery.PHOTOS_BY_UPLOAD).read(request));
    }

    @Override
    public PhotoPage timeline(UserId owner, @Nullable LocalDate from, PageRequest request) {
        Pages photos = photos(owner, PhotoState.ACTIVE, PageQuery.PHOTOS_BY_CAPTURE);
        return page(
                from == null || request.token() != null
                        ? photos.read(request)
                        : photos.from(TimelineKey.endOf(from), request.size()));
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
    public Optional<AlbumView> album(UserId user, AlbumId albumId) {
        return stored(user, albumId).map(album -> albums.of(user, List.of(album)).getFirst());
    }

    @Override
    public AlbumPage albums(UserId user, PageRequest request) {
        Page<StoredAlbum> page =
                new Pages(collections.albums(), listed(user), PageQuery.ALBUMS_BY_CREATION)
                        .read(request)
                        .map(document -> ViewJson.album(document.path("album")));
        return new AlbumPage(albums.of(user, page.items()), page.previous(), page.next());
    }

    /**
     * While a photo is thrown away, its entries may say for a moment that it is there. So a page
     * may have fewer photos than were asked for, and yet a next one.
     */
    @Override
    public Optional<PhotoPage> albumPhotos(
            UserId user, AlbumId albumId, AlbumOrder order, PageRequest request) {
        return listed(user, albumId).map(album -> albumPhotos(album, order, request));
    }

    private PhotoPage albumPhotos(StoredAlbum album, AlbumOrder order, PageRequest request) {
        Bson list = and(eq("album", album.albumId().value()), AlbumViews.VISIBLE);
        PageQuery query =
                switch (order) {
                    case MANUAL -> PageQuery.ALBUM_PHOTOS_BY_RANK;
                    case TAKEN -> PageQuery.ALBUM_PHOTOS_BY_CAPTURE;
                };
        Page<String> page =
                new Pages(collections.entries(), list, query)
                        .read(request)
                        .map(entry -> entry.path("photo").asString());
        Map<String, PhotoView> found = photos.active(page.items());
        return new PhotoPage(
                page.items().stream().map(found::get).filter(Objects::nonNull).toList(),
                page.previous(),
                page.next());
    }

    @Override
    public Optional<PhotoView> albumPhoto(UserId user, AlbumId albumId, PhotoId photoId) {
        Bson entry = and(eq(EntryDocuments.key(albumId, photoId)), AlbumViews.VISIBLE);
        return listed(user, albumId)
                .filter(album -> collections.entries().find(entry).first() != null)
                .flatMap(album -> shown(photoId));
    }

    @Override
    public Optional<AlbumMembers> members(UserId user, AlbumId albumId) {
        return listed(user, albumId).map(album -> new AlbumMembers(album.members()));
    }

    @Override
    public Optional<AlbumLinks> links(UserId user, AlbumId albumId) {
        return listed(user, albumId)
                .filter(album -> album.role(user).filter(AlbumRole.OWNER::equals).isPresent())
                .map(album -> new AlbumLinks(album.openLinks()));
    }

    @Override
    public Optional<AlbumLink> link(TokenHash token) {
        return stored(and(eq("links", token.value()), eq("deleted", false)))
                .flatMap(album -> album.openLink(token));
    }

    @Override
    public Optional<AlbumHistory> history(UserId user, AlbumId albumId, PageRequest request) {
        return state(and(eq(albumId.value()), eq("members", user.value())))
                .flatMap(album -> histories.read(albumId, album.sequence(), request));
    }

    private Optional<StoredAlbum> listed(UserId user, AlbumId albumId) {
        return stored(user, albumId).filter(album -> !album.deleted());
    }

    private Optional<StoredAlbum> stored(UserId user, AlbumId albumId) {
        return stored(and(eq(albumId.value()), eq("members", user.value())));
    }

    private Optional<StoredAlbum> stored(Bson which) {
        return state(which).map(AlbumState::album);
    }

    private Optional<AlbumState> state(Bson which) {
        return Optional.ofNullable(collections.albums().find(which, JsonObject.class).first())
                .map(found -> AlbumState.read(ViewJson.document(found.getJson())));
    }

    private Pages photos(UserId owner, PhotoState state, PageQuery query) {
        Bson list = and(eq("owner", owner.value()), eq("state", state.name()));
        return new Pages(collections.photos(), list, query);
    }

    private static PhotoPage page(Page<JsonNode> page) {
        return new PhotoPage(
                page.items().stream().map(PhotoViews::view).toList(), page.previous(), page.next());
    }
}
