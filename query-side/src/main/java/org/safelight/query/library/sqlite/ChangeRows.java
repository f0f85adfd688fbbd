package org.safelight.query.library.sqlite;

import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.Rank;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.change.AlbumNews;
import org.safelight.query.library.KeptChange;
import org.safelight.query.library.ViewJson;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The rows of what happened to albums, as they are written. */
record ChangeRows(JdbcClient database) {

    /** How many photos the album had before; found in the index alone. */
    static final String PLACES =
            """
            SELECT places FROM album_changes
            WHERE album = ? AND sequence < ? ORDER BY sequence DESC LIMIT 1\
            """;

    /** Two stretches of one index, of nobody for what comes in at the end. */
    static final String FROM =
            """
            SELECT photo, rank FROM album_entries
            WHERE album = :album AND visible = 1 AND rank >= :rank
            UNION ALL
            SELECT photo, rank FROM album_entries
            WHERE album = :album AND visible = 0 AND rank >= :rank\
            """;

    private static final String OF =
            """
            SELECT photo, rank FROM album_entries
            WHERE album = ? AND photo IN (SELECT value FROM json_each(?))\
            """;

    /** Before the entries change; nothing of an album whose beginning was not kept. */
    void keep(AlbumRows.Changed album, long sequence, List<AlbumEntry> placed, AlbumNews news) {
        AlbumId albumId = album.after().albumId();
        Optional<Integer> places =
                album.before() == null ? Optional.of(0) : places(albumId, sequence);
        if (places.isPresent()) {
            save(
                    albumId,
                    sequence,
                    KeptChange.of(
                            news,
                            placed,
                            album.before(),
                            album.after(),
                            places.get(),
                            new Before(albumId)));
        }
    }

    private Optional<Integer> places(AlbumId albumId, long sequence) {
        return database.sql(PLACES)
                .params(albumId.value(), sequence)
                .query(Integer.class)
                .optional();
    }

    private void save(AlbumId albumId, long sequence, KeptChange change) {
        database.sql(
                        "INSERT INTO album_changes (album, sequence, places, change)"
                                + " VALUES (?, ?, ?, ?)")
                .params(albumId.value(), sequence, change.places(), ViewJson.write(change.entry()))
                .update();
    }

    /** Before the albums are forgotten themselves. */
    void forgetAlbums(UserId owner, Instant before) {
        database.sql(
                        "DELETE FROM album_changes WHERE album IN"
                                + " (SELECT id FROM albums WHERE owner = ? AND created_at < ?)")
                .params(owner.value(), before.toEpochMilli())
                .update();
    }

    private final class Before implements KeptChange.Before {

        private final AlbumId albumId;

        Before(AlbumId albumId) {
            this.albumId = albumId;
        }

        @Override
        public List<AlbumEntry> of(Set<PhotoId> photos) {
            return database.sql(OF)
                    .params(albumId.value(), ViewJson.write(photos))
                    .query((row, number) -> entry(row))
                    .list();
        }

        @Override
        public void from(Rank rank, Consumer<AlbumEntry> each) {
            RowCallbackHandler row = found -> each.accept(entry(found));
            database.sql(FROM)
                    .param("album", albumId.value())
                    .param("rank", rank.value())
                    .query(row);
        }
    }

    private static AlbumEntry entry(ResultSet row) throws SQLException {
        return new AlbumEntry(new PhotoId(row.getString("photo")), new Rank(row.getString("rank")));
    }
}
