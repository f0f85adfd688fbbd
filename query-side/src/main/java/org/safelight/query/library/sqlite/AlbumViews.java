package org.safelight.query.library.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.DateSpan;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.library.StoredAlbum;
import org.safelight.query.library.TimelineKey;
import org.safelight.query.library.ViewJson;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads albums together with the photo that stands for them. */
record AlbumViews(JdbcClient database) {

    private static final String VISIBLE =
            """
            SELECT photos.view FROM album_entries AS entry JOIN photos ON photos.id = entry.photo
            WHERE entry.album = ? AND entry.visible = 1\
            """;

    /** Each of the two is found at an end of the index; asked for together they would not be. */
    static final String DATES =
            """
            SELECT
              (SELECT min(taken) FROM album_entries WHERE album = ? AND visible = 1) AS first,
              (SELECT max(taken) FROM album_entries WHERE album = ? AND visible = 1) AS last\
            """;

    private static final String OF_MEMBER =
            """
            SELECT albums.photo_count, albums.album
            FROM album_members AS member JOIN albums ON albums.id = member.album
            WHERE member.album = ? AND member.member = ?\
            """;

    Optional<AlbumView> find(UserId user, AlbumId albumId) {
        return database.sql(OF_MEMBER)
                .params(albumId.value(), user.value())
                .query((row, number) -> view(user, row))
                .optional();
    }

    /** An album that this user may see, and that is not deleted. */
    Optional<StoredAlbum> stored(UserId user, AlbumId albumId) {
        return database.sql(OF_MEMBER + " AND member.deleted = 0")
                .params(albumId.value(), user.value())
                .query((row, number) -> ViewJson.album(row.getString("album")))
                .optional();
    }

    /** The album that has a link with this token, and is not deleted. */
    Optional<StoredAlbum> stored(TokenHash token) {
        return database.sql(
                        "SELECT albums.album FROM album_links AS link"
                                + " JOIN albums ON albums.id = link.album"
                                + " WHERE link.token_hash = ? AND NOT albums.deleted")
                .param(token.value())
                .query(String.class)
                .optional()
                .map(ViewJson::album);
    }

    boolean isListed(UserId user, AlbumId albumId) {
        return database.sql(
                        "SELECT 1 FROM album_members WHERE album = ? AND member = ?"
                                + " AND NOT deleted")
                .params(albumId.value(), user.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    AlbumView view(UserId user, ResultSet row) throws SQLException {
        StoredAlbum album = ViewJson.album(row.getString("album"));
        Optional<PhotoView> cover =
                Optional.ofNullable(album.cover())
                        .flatMap(chosen -> shown(album.albumId(), chosen))
                        .or(() -> first(album.albumId()));
        return album.shown(
                album.role(user).orElseThrow(),
                row.getLong("photo_count"),
                dates(album.albumId()),
                cover.orElse(null));
    }

    private @Nullable DateSpan dates(AlbumId albumId) {
        return database.sql(DATES)
                .params(albumId.value(), albumId.value())
                .query(
                        (row, number) ->
                                row.getObject("first") == null
                                        ? Optional.<DateSpan>empty()
                                        : Optional.of(
                                                new DateSpan(
                                                        TimelineKey.dayOf(row.getLong("first")),
                                                        TimelineKey.dayOf(row.getLong("last")))))
                .single()
                .orElse(null);
    }

    /** A photo that an album shows. */
    Optional<PhotoView> shown(AlbumId albumId, PhotoId photoId) {
        return database.sql(VISIBLE + " AND entry.photo = ?")
                .params(albumId.value(), photoId.value())
                .query(String.class)
                .optional()
                .map(ViewJson::photo);
    }

    private Optional<PhotoView> first(AlbumId albumId) {
        return database.sql(VISIBLE + " ORDER BY entry.rank, entry.photo LIMIT 1")
                .param(albumId.value())
                .query(String.class)
                .optional()
                .map(ViewJson::photo);
    }
}
