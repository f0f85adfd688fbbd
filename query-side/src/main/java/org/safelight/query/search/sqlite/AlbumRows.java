package org.safelight.query.search.sqlite;

import org.safelight.query.search.SearchedAlbum;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;

/** The rows of album titles, as they are written and read. */
record AlbumRows(JdbcClient database) {

    private static final String SAVE =
            """
            INSERT INTO albums (id, sequence, owner, title, deleted, created_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              sequence = excluded.sequence, owner = excluded.owner, title = excluded.title,
              deleted = excluded.deleted, created_at = excluded.created_at\
            """;

    void change(String id, SearchedAlbum.Step step) {
        SearchedAlbum before = find(id);
        SearchedAlbum after = step.applyTo(before);
        if (!after.equals(before)) {
            save(after);
            database.sql("DELETE FROM album_terms WHERE album = ?").param(id).update();
            for (String term : after.terms()) {
                database.sql("INSERT INTO album_terms VALUES (?, ?, ?, ?)")
                        .params(after.owner(), term, after.createdAt(), id)
                        .update();
            }
        }
    }

    void forget(String owner, Instant before) {
        for (String table : List.of("album_terms", "albums")) {
            database.sql("DELETE FROM " + table + " WHERE owner = ? AND created_at < ?")
                    .params(owner, before.toEpochMilli())
                    .update();
        }
    }

    List<String> with(String owner, String term, int most) {
        return database.sql(
                        """
                        SELECT album FROM album_terms WHERE owner = ? AND term = ?
                        ORDER BY created_at DESC, album DESC LIMIT ?\
                        """)
                .params(owner, term, most)
                .query((row, number) -> row.getString("album"))
                .list();
    }

    private SearchedAlbum find(String id) {
        return database.sql("SELECT * FROM albums WHERE id = ?")
                .param(id)
                .query(
                        (row, number) ->
                                new SearchedAlbum(
                                        id,
                                        row.getLong("sequence"),
                                        row.getString("owner"),
                                        row.getString("title"),
                                        row.getBoolean("deleted"),
                                        row.getLong("created_at")))
                .optional()
                .orElseGet(() -> SearchedAlbum.unknown(id));
    }

    private void save(SearchedAlbum album) {
        database.sql(SAVE)
                .param(album.id())
                .param(album.sequence())
                .param(album.owner())
                .param(album.title())
                .param(album.deleted())
                .param(album.createdAt())
                .update();
    }
}
