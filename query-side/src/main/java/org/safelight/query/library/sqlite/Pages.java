package org.safelight.query.library.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.query.library.Page;
import org.safelight.query.library.Page.Item;
import org.safelight.query.library.PageToken;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** Reads pages by {@link PageQuery}. */
record Pages(JdbcClient database) {

    /** The rows whose first two columns are {@code group} and {@code state}. */
    record Rows<T>(PageQuery query, String group, Object state, RowMapper<T> item) {}

    /** The page that was asked for. */
    <T> Page<T> read(Rows<T> rows, PageRequest request) {
        @Nullable String token = request.token();
        return from(
                rows,
                token == null ? null : PageToken.parseEither(rows.query().listing(), token),
                request.size());
    }

    /** The page next to a place. */
    <T> Page<T> from(Rows<T> rows, @Nullable PageToken place, int size) {
        return Page.read(rows.query().listing(), place, size, (at, most) -> nextTo(rows, at, most));
    }

    private <T> List<Item<T>> nextTo(Rows<T> rows, @Nullable PageToken place, int most) {
        boolean before = place != null && place.before();
        return database.sql(rows.query().sql(before))
                .params(
                        rows.group(),
                        rows.state(),
                        rows.query().key(place),
                        place == null ? "" : place.id(),
                        most)
                .query(
                        (row, number) ->
                                new Item<>(
                                        row.getString("sort"),
                                        row.getString("id"),
                                        rows.item().mapRow(row, number)))
                .list();
    }
}
