package org.safelight.query.library.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.query.library.AlbumChange;
import org.safelight.query.library.StoredAlbum;
import org.safelight.query.library.ViewJson;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of albums, as they are written. */
record AlbumRows(JdbcClient database) {

    private static final String SAVE =
            """
            INSERT INTO albums (id, sequence, owner, deleted, created_at, album)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              sequence = excluded.sequence, owner = excluded.owner, deleted = excluded.deleted,
              created_at = excluded.created_at, album = excluded.album\
            """;

    private record Row(long sequence, StoredAlbum album) {}

    /** An album before a change and after it; null where there was none before. */
    record Changed(@Nullable StoredAlbum before, StoredAlbum after) {}

    /** The change, if it was made: not if it was seen before, or there is no such album. */
    Optional<Changed> change(AlbumId albumId, long sequence, AlbumChange.Step step) {
        Optional<Row> row = find(albumId);
        if (row.isPresent() && row.get().sequence() >= sequence) {
            return Optional.empty();
        }
        @Nullable StoredAlbum before = row.map(Row::album).orElse(null);
        @Nullable StoredAlbum after = step.applyTo(before);
        if (after == null) {
            return Optional.empty();
        }
        save(sequence, before, after);
        return Optional.of(new Changed(before, after));
    }

    private Optional<Row> find(AlbumId albumId) {
        return database.sql("SELECT sequence, album FROM albums WHERE id = ?")
                .param(albumId.value())
                .query(AlbumRows::row)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("sequence"), ViewJson.album(row.getString("album")));
    }

    private void save(long sequence, @Nullable StoredAlbum before, StoredAlbum album) {
        database.sql(SAVE)
                .param(album.albumId().value())
                .param(sequence)
                .param(album.owner().value())
                .param(album.deleted())
                .param(album.createdAt().toEpochMilli())
                .param(ViewJson.write(album))
                .update();
        new SharingRows(database).follow(before, album);
    }

    void forget(UserId owner, Instant before) {
        new SharingRows(database).forget(owner, before);
        database.sql("DELETE FROM albums WHERE owner = ? AND created_at < ?")
                .params(owner.value(), before.toEpochMilli())
                .update();
    }

    void forgetMember(UserId user, Instant before) {
        List<Row> rows =
                database.sql(
                                "SELECT albums.sequence, albums.album FROM album_members AS member"
                                        + " JOIN albums ON albums.id = member.album"
                                        + " WHERE member.member = ?")
                        .param(user.value())
                        .query(AlbumRows::row)
                        .list();
        for (Row row : rows) {
            save(row.sequence(), row.album(), row.album().withoutErased(user, before));
        }
    }
}
