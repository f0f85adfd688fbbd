package org.safelight.query.library.sqlite;

import static org.safelight.query.library.sqlite.PageQuery.ALBUMS_BY_CREATION;
import static org.safelight.query.library.sqlite.PageQuery.ALBUM_PHOTOS_BY_CAPTURE;
import static org.safelight.query.library.sqlite.PageQuery.ALBUM_PHOTOS_BY_RANK;
import static org.safelight.query.library.sqlite.PageQuery.PHOTOS_BY_CAPTURE;
import static org.safelight.query.library.sqlite.PageQuery.PHOTOS_BY_UPLOAD;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

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
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.AlbumHistory;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.library.Page;
import org.safelight.query.library.TimelineKey;
import org.safelight.query.library.ViewJson;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the library view from a SQLite file, beside whoever is writing to it. */
public final class SqliteLibraryReader implements LibraryReader {

    /** One's own, or one that is shown to its members by an album: first which albums have it. */
    static final String PHOTO =
            """
            SELECT view FROM photos WHERE id = :photo AND (owner = :user OR EXISTS (
              SELECT 1 FROM album_entries AS entry CROSS JOIN album_members AS member
              WHERE entry.photo = :photo AND entry.visible = 1 AND member.album = entry.album
                AND member.member = :user AND member.deleted = 0))\
            """;

    private static final int MOST_REMEMBERED = 2_000;

    private final JdbcClient database;
    private final Pages pages;
    private final AlbumViews albums;
    private final HistoryRows histories;

    /**
     * Photos that were asked for by themselves, by their text: each thumbnail asks for its photo.
     * The same text is the same photo, so nothing can be stale. Pages leave it alone: whoever walks
     * through a library would push out what others look at.
     */
    private final Cache<String, PhotoView> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /** A reader of a file that a {@link SqliteLibraryWriter} has prepared. */
    public SqliteLibraryReader(SqliteFile file) {
        database = file.reader();
        pages = new Pages(database);
        albums = new AlbumViews(database);
        histories = new HistoryRows(database);
    }

    @Override
    public Optional<PhotoView> photo(UserId user, PhotoId photoId) {
        return database.sql(PHOTO)
                .param("photo", photoId.value())
                .param("user", user.value())
                .query(String.class)
                .optional()
                .map(view -> remembered.get(view, ViewJson::photo));
    }

    @Override
    public PhotoPage photos(UserId owner, PhotoState state, PageRequest request) {
        return page(pages.read(photos(PHOTOS_BY_UPLOAD, owner.value(), state.name()), request));
    }

    @Override
    public PhotoPage timeline(UserId owner, @Nullable LocalDate from, PageRequest request) {
        var photos = photos(PHOTOS_BY_CAPTURE, owner.value(), PhotoState.ACTIVE.name());
        return page(
                from == null || request.token() != null
                        ? pages.read(photos, request)
                        : pages.from(photos, TimelineKey.endOf(from), request.size()));
    }

    @Override
    public Optional<PhotoPage> albumPhotos(
            UserId user, AlbumId albumId, AlbumOrder order, PageRequest request) {
        if (!albums.isListed(user, albumId)) {
            return Optional.empty();
        }
        PageQuery query =
                switch (order) {
                    case MANUAL -> ALBUM_PHOTOS_BY_RANK;
                    case TAKEN -> ALBUM_PHOTOS_BY_CAPTURE;
                };
        return Optional.of(page(pages.read(photos(query, albumId.value(), true), request)));
    }

    /** A photo's id follows from its owner and its bytes, so there is nothing to search for. */
    @Override
    public KnownPhotos known(UserId owner, List<ContentHash> hashes) {
        return new KnownPhotos(
                hashes.stream()
                        .distinct()
                        .flatMap(hash -> photo(owner, PhotoId.of(owner, hash)).stream())
                        .map(p -> new Known(p.original().hash(), p.photoId(), p.state()))
                        .toList());
    }

    @Override
    public Optional<PhotoView> albumPhoto(UserId user, AlbumId albumId, PhotoId photoId) {
        return albums.isListed(user, albumId) ? albums.shown(albumId, photoId) : Optional.empty();
    }

    @Override
    public Optional<AlbumMembers> members(UserId user, AlbumId albumId) {
        return albums.stored(user, albumId).map(album -> new AlbumMembers(album.members()));
    }

    @Override
    public Optional<AlbumLinks> links(UserId user, AlbumId albumId) {
        return albums.stored(user, albumId)
                .filter(album -> album.role(user).filter(AlbumRole.OWNER::equals).isPresent())
                .map(album -> new AlbumLinks(album.openLinks()));
    }

    @Override
    public Optional<AlbumLink> link(TokenHash token) {
        return albums.stored(token).flatMap(album -> album.openLink(token));
    }

    @Override
    public Optional<AlbumView> album(UserId user, AlbumId albumId) {
        return albums.find(user, albumId);
    }

    @Override
    public AlbumPage albums(UserId user, PageRequest request) {
        var rows =
                new Pages.Rows<>(
                        ALBUMS_BY_CREATION,
                        user.value(),
                        false,
                        (row, number) -> albums.view(user, row));
        Page<AlbumView> page = pages.read(rows, request);
        return new AlbumPage(page.items(), page.previous(), page.next());
    }

    @Override
    public Optional<AlbumHistory> history(UserId user, AlbumId albumId, PageRequest request) {
        return histories.read(user, albumId, request);
    }

    private Pages.Rows<PhotoView> photos(PageQuery query, String group, Object state) {
        return new Pages.Rows<>(
                query, group, state, (row, number) -> ViewJson.photo(row.getString("view")));
    }

    private static PhotoPage page(Page<PhotoView> page) {
        return new PhotoPage(page.items(), page.previous(), page.next());
    }
}
