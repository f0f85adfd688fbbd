package org.safelight.query.library.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;

/** The rows of what is in albums, as they are written. */
record EntryRows(JdbcClient database) {

    private static final String PLACE =
            """
            INSERT INTO album_entries (album, photo, rank, contributor, visible)
            VALUES (:album, :photo, :rank,
              coalesce(:contributor, (SELECT owner FROM albums WHERE id = :album)), 0)
            ON CONFLICT (album, photo) DO UPDATE SET
              rank = excluded.rank, contributor = coalesce(:contributor, contributor)\
            """;

    /** The one rule of what an album shows: photos of their contributor, not in the trash. */
    private static final String SHOW_OR_HIDE =
            """
            UPDATE album_entries SET
              visible = EXISTS (
                SELECT 1 FROM photos
                WHERE photos.id = album_entries.photo AND photos.owner = album_entries.contributor
                  AND photos.state = 'ACTIVE'),
              taken = (SELECT taken FROM photos WHERE photos.id = album_entries.photo)
            WHERE photo = ?\
            """;

    void place(AlbumId albumId, List<AlbumEntry> entries, @Nullable UserId contributor) {
        for (AlbumEntry entry : entries) {
            database.sql(PLACE)
                    .param("album", albumId.value())
                    .param("photo", entry.photoId().value())
                    .param("rank", entry.rank().value())
                    .param("contributor", contributor == null ? null : contributor.value())
                    .update();
            database.sql(SHOW_OR_HIDE + " AND album = ?")
                    .param(entry.photoId().value())
                    .param(albumId.value())
                    .update();
        }
    }

    void remove(AlbumId albumId, List<PhotoId> photoIds) {
        for (PhotoId photoId : photoIds) {
            database.sql("DELETE FROM album_entries WHERE album = ? AND photo = ?")
                    .param(albumId.value())
                    .param(photoId.value())
                    .update();
        }
    }

    /** Shows a photo in the albums that it is in, or no longer. */
    void showOrHide(PhotoId photoId) {
        database.sql(SHOW_OR_HIDE).param(photoId.value()).update();
    }

    /** Before the albums are forgotten themselves. */
    void forgetAlbums(UserId owner, Instant before) {
        database.sql(
                        "DELETE FROM album_entries WHERE album IN"
                                + " (SELECT id FROM albums WHERE owner = ? AND created_at < ?)")
                .params(owner.value(), before.toEpochMilli())
                .update();
    }
}
