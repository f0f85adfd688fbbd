package org.safelight.query.library.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
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

    Optional<AlbumView> find(UserId owner, AlbumId albumId) {
        return database.sql("SELECT photo_count, album FROM albums WHERE id = ? AND owner = ?")
                .params(albumId.value(), owner.value())
                .query(this::view)
                .optional();
    }

    boolean isListed(UserId owner, AlbumId albumId) {
        return database.sql("SELECT 1 FROM albums WHERE id = ? AND owner = ? AND NOT deleted")
                .params(albumId.value(), owner.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    AlbumView view(ResultSet row, int number) throws SQLException {
        StoredAlbum album = ViewJson.album(row.getString("album"));
        Optional<PhotoView> cover =
                Optional.ofNullable(album.cover())
                        .flatMap(chosen -> chosen(album.albumId(), chosen))
                        .or(() -> first(album.albumId()));
        return album.shown(row.getLong("photo_count"), dates(album.albumId()), cover.orElse(null));
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

    private Optional<PhotoView> chosen(AlbumId albumId, PhotoId photoId) {
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
