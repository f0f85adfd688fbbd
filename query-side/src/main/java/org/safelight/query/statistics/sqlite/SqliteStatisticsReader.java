package org.safelight.query.statistics.sqlite;

import org.safelight.contract.UserId;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.statistics.CameraView;
import org.safelight.contract.statistics.Figures;
import org.safelight.contract.statistics.MonthPage;
import org.safelight.contract.statistics.MonthView;
import org.safelight.contract.statistics.OwnerPage;
import org.safelight.contract.statistics.OwnerView;
import org.safelight.contract.statistics.StatisticsView;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.statistics.Listed;
import org.safelight.query.statistics.StatisticsReader;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the statistics view from a SQLite file, beside whoever is writing to it. */
public final class SqliteStatisticsReader implements StatisticsReader {

    private static final String SUMS =
            """
            sum(photos) AS photos, sum(bytes) AS bytes, sum(trashed) AS trashed,
            sum(original_bytes) AS original_bytes, sum(thumbnail_bytes) AS thumbnail_bytes
            FROM tallies\
            """;

    private static final String CAMERAS =
            """
            SELECT camera, sum(photos) AS photos, sum(bytes) AS bytes FROM tallies
            WHERE owner = ? GROUP BY camera HAVING sum(photos) > 0
            ORDER BY sum(photos) DESC, camera LIMIT ?\
            """;

    private final JdbcClient database;

    /** A reader of a file that a {@link SqliteStatisticsWriter} has prepared. */
    public SqliteStatisticsReader(SqliteFile file) {
        database = file.reader();
    }

    @Override
    public MonthPage months(UserId owner, PageRequest page) {
        return Listed.months(page, (month, later, most) -> months(owner, month, later, most));
    }

    @Override
    public StatisticsView statistics(UserId owner) {
        return new StatisticsView(
                figures(owner),
                months(owner, Long.MAX_VALUE, false, StatisticsView.MOST_MONTHS),
                cameras(owner));
    }

    @Override
    public OwnerPage owners(PageRequest page) {
        return Listed.owners(page, this::owners);
    }

    private Figures figures(UserId owner) {
        return database.sql("SELECT " + SUMS + " WHERE owner = ?")
                .param(owner.value())
                .query((row, number) -> figures(row))
                .single();
    }

    /** One stretch of the primary key, already in order. */
    static String months(boolean later) {
        return """
        SELECT month, sum(photos) AS photos, sum(bytes) AS bytes FROM tallies
        WHERE owner = ? AND month %s ? GROUP BY month HAVING sum(photos) > 0
        ORDER BY month %s LIMIT ?\
        """
                .formatted(later ? ">" : "<", later ? "" : "DESC");
    }

    private List<MonthView> months(UserId owner, long month, boolean later, int most) {
        return database.sql(months(later))
                .params(owner.value(), month, most)
                .query(
                        (row, number) ->
                                new MonthView(
                                        Listed.month(row.getLong("month")),
                                        row.getLong("photos"),
                                        row.getLong("bytes")))
                .list();
    }

    private List<CameraView> cameras(UserId owner) {
        return database.sql(CAMERAS)
                .params(owner.value(), StatisticsView.MOST_CAMERAS)
                .query(
                        (row, number) ->
                                new CameraView(
                                        row.getString("camera"),
                                        row.getLong("photos"),
                                        row.getLong("bytes")))
                .list();
    }

    static String owners(boolean before) {
        return "SELECT owner, "
                + SUMS
                + " WHERE owner %s ? GROUP BY owner ORDER BY owner %s LIMIT ?"
                        .formatted(before ? "<" : ">", before ? "DESC" : "");
    }

    private List<OwnerView> owners(String name, boolean before, int most) {
        return database.sql(owners(before))
                .params(name, most)
                .query(
                        (row, number) ->
                                new OwnerView(new UserId(row.getString("owner")), figures(row)))
                .list();
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("photos"),
                row.getLong("bytes"),
                row.getLong("trashed"),
                row.getLong("original_bytes"),
                row.getLong("thumbnail_bytes"));
    }
}
