package org.safelight.query.search.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.search.Area;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.ViewJson;
import org.safelight.query.search.Condition;
import org.safelight.query.search.SearchReader;
import org.safelight.query.search.Stretch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the search view from a SQLite file, beside whoever is writing to it. */
public final class SqliteSearchReader implements SearchReader {

    private static final String PLACES =
            "FROM terms WHERE terms MATCH ? AND rowid >= ? AND rowid < ?";

    /** FTS5 gives places from the newest on; the other table has to keep to that. */
    private static final String PHOTOS =
            """
            FROM terms CROSS JOIN photos ON photos.place = terms.rowid
            WHERE terms MATCH ? AND terms.rowid >= ? AND terms.rowid < ?\
            """;

    private static final String WITHIN =
            " AND latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?";
    private static final String ACROSS =
            " AND latitude BETWEEN ? AND ? AND (longitude >= ? OR longitude <= ?)";
    private static final String NEWEST_FIRST = " ORDER BY terms.rowid DESC LIMIT ?";

    private static final String FIND = "SELECT place, view " + PHOTOS + "%s" + NEWEST_FIRST;
    private static final String COUNT = "SELECT terms.rowid " + PLACES + NEWEST_FIRST + " OFFSET ?";
    private static final String COUNT_IN =
            "SELECT terms.rowid " + PHOTOS + "%s" + NEWEST_FIRST + " OFFSET ?";

    private final JdbcClient database;
    private final AlbumRows albums;

    /** A reader of a file that a {@link SqliteSearchWriter} has prepared. */
    public SqliteSearchReader(SqliteFile file) {
        database = file.reader();
        albums = new AlbumRows(database);
    }

    /** Every statement that looks for photos. */
    static List<String> statements() {
        return Stream.of(FIND, COUNT, COUNT_IN)
                .flatMap(sql -> Stream.of("", WITHIN, ACROSS).map(sql::formatted))
                .distinct()
                .toList();
    }

    @Override
    public List<Found> newest(UserId owner, Condition condition, Stretch stretch, int most) {
        String sql = FIND.formatted(of(condition.area()));
        return number(owner)
                .map(
                        number ->
                                bound(sql, number, condition, stretch)
                                        .param(most)
                                        .query(
                                                (row, n) ->
                                                        new Found(
                                                                row.getString("place"),
                                                                ViewJson.photo(
                                                                        row.getString("view"))))
                                        .list())
                .orElse(List.of());
    }

    @Override
    public Optional<String> placeOf(
            UserId owner, Condition condition, Stretch stretch, int number) {
        String sql = condition.area() == null ? COUNT : COUNT_IN.formatted(of(condition.area()));
        return number(owner)
                .flatMap(
                        owned ->
                                bound(sql, owned, condition, stretch)
                                        .param(1)
                                        .param(number - 1)
                                        .query(String.class)
                                        .optional());
    }

    @Override
    public List<String> albums(UserId owner, String term, int most) {
        return albums.with(owner.value(), term, most);
    }

    private Optional<Long> number(UserId owner) {
        return database.sql("SELECT number FROM owners WHERE name = ?")
                .param(owner.value())
                .query(Long.class)
                .optional();
    }

    private StatementSpec bound(String sql, long owner, Condition condition, Stretch stretch) {
        StatementSpec statement =
                database.sql(sql)
                        .param(MatchText.of(owner, condition))
                        .param(from(condition, stretch))
                        .param(below(condition, stretch));
        @Nullable Area area = condition.area();
        return area == null
                ? statement
                : statement
                        .param(area.south())
                        .param(area.north())
                        .param(area.west())
                        .param(area.east());
    }

    private static long from(Condition condition, Stretch stretch) {
        long first = Places.from(condition.taken().from());
        return stretch.from() == null ? first : Math.max(first, Places.parse(stretch.from()));
    }

    private static long below(Condition condition, Stretch stretch) {
        long to = condition.taken().to();
        long last = to == Long.MAX_VALUE ? Long.MAX_VALUE : Places.from(to);
        return stretch.below() == null ? last : Math.min(last, Places.parse(stretch.below()));
    }

    private static String of(@Nullable Area area) {
        if (area == null) {
            return "";
        }
        return area.west() <= area.east() ? WITHIN : ACROSS;
    }
}
