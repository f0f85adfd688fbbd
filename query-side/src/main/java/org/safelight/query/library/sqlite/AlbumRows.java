package org.safelight.query.library.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.query.library.AlbumChange;
import org.safelight.query.library.StoredAlbum;
import org.safelight.query.library.ViewJson;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
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

    /** Whether the change was made: not if it was seen before, or there is no such album. */
    boolean change(AlbumId albumId, long sequence, AlbumChange.Step step) {
        Optional<Row> row = find(albumId);
        if (row.isPresent() && row.get().sequence() >= sequence) {
            return false;
        }
        @Nullable StoredAlbum after = step.applyTo(row.map(Row::album).orElse(null));
        if (after == null) {
            return false;
        }
        save(sequence, after);
        return true;
    }

    private Optional<Row> find(AlbumId albumId) {
        return database.sql("SELECT sequence, album FROM albums WHERE id = ?")
                .param(albumId.value())
                .query(
                        (row, number) ->
                                new Row(
                                        row.getLong("sequence"),
                                        ViewJson.album(row.getString("album"))))
                .optional();
    }

    private void save(long sequence, StoredAlbum album) {
        database.sql(SAVE)
                .param(album.albumId().value())
                .param(sequence)
                .param(album.owner().value())
                .param(album.deleted())
                .param(album.createdAt().toEpochMilli())
                .param(ViewJson.write(album))
                .update();
    }

    void forget(UserId owner, Instant before) {
        database.sql("DELETE FROM albums WHERE owner = ? AND created_at < ?")
                .params(owner.value(), before.toEpochMilli())
                .update();
    }
}
