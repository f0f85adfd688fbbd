package org.safelight.query.library.sqlite;

import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.query.library.AlbumHistory;
import org.safelight.query.library.ChangesPage;
import org.safelight.query.library.ViewJson;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Optional;

/** Reads what happened to albums. */
record HistoryRows(JdbcClient database) {

    static final String SHOWN =
            """
            SELECT albums.sequence
            FROM album_members AS member JOIN albums ON albums.id = member.album
            WHERE member.album = :album AND member.member = :user AND EXISTS (
              SELECT 1 FROM album_changes WHERE album = :album AND sequence = 0)\
            """;

    static final String CHANGES =
            """
            SELECT sequence, change FROM album_changes
            WHERE album = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?\
            """;

    /** The album first: what it gets meanwhile is at most more than its number says. */
    Optional<AlbumHistory> read(UserId user, AlbumId albumId, PageRequest request) {
        return database.sql(SHOWN)
                .param("album", albumId.value())
                .param("user", user.value())
                .query(Long.class)
                .optional()
                .map(sequence -> new AlbumHistory(sequence, page(albumId, request)));
    }

    /** Rows are large, and read one by one until the page is full. */
    private AlbumHistoryPage page(AlbumId albumId, PageRequest request) {
        var page = new ChangesPage(request.size());
        return database.sql(CHANGES)
                .params(albumId.value(), ChangesPage.below(request), request.size() + 1)
                .query(
                        rows -> {
                            while (!page.isDone() && rows.next()) {
                                String change = rows.getString("change");
                                page.add(rows.getLong("sequence"), () -> ViewJson.change(change));
                            }
                            return page.page();
                        });
    }
}
