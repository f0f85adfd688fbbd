package org.safelight.query.library.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.query.library.PageToken;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** Reads pages by {@link PageQuery}. */
record Pages(JdbcClient database) {

    /** Some items, and the token of the next page where there is one. */
    record Page<T>(List<T> items, @Nullable String nextToken) {}

    private record Row<T>(String sort, String id, T item) {}

    /** The page of those rows whose first two columns are {@code group} and {@code state}. */
    <T> Page<T> read(
            PageQuery query, String group, Object state, PageRequest request, RowMapper<T> item) {
        PageQuery.Start start = query.start(request.token());
        List<Row<T>> rows =
                database.sql(query.sql())
                        .params(group, state, start.key(), start.id(), request.size() + 1)
                        .query(
                                (row, number) ->
                                        new Row<T>(
                                                row.getString("sort"),
                                                row.getString("id"),
                                                item.mapRow(row, number)))
                        .list();
        return page(query, request.size(), rows);
    }

    /** One row more than fits was asked for, to see whether there is a next page. */
    private static <T> Page<T> page(PageQuery query, int size, List<Row<T>> rows) {
        List<T> items = rows.stream().limit(size).map(Row::item).toList();
        if (rows.size() <= size) {
            return new Page<>(items, null);
        }
        Row<T> last = rows.get(size - 1);
        return new Page<>(items, new PageToken(query.listing(), last.sort(), last.id()).text());
    }
}
