package org.safelight.query.statistics.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.statistics.CountedPhoto;
import org.safelight.query.statistics.StatisticsWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** Writes the statistics view to a SQLite file, each change in one transaction. */
public final class SqliteStatisticsWriter implements StatisticsWriter {

    /**
     * Rows are small and photos' ids spread evenly, so each new photo changes a page of its own:
     * the fewer bytes it has, the less is written.
     */
    public static final int PAGE_BYTES = 1_024;

    private static final String SAVE =
            """
            INSERT INTO photos (
              id, sequence, owner, month, first_month, camera, trashed,
              original_bytes, thumbnail_bytes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              sequence = excluded.sequence, owner = excluded.owner, month = excluded.month,
              first_month = excluded.first_month, camera = excluded.camera,
              trashed = excluded.trashed, original_bytes = excluded.original_bytes,
              thumbnail_bytes = excluded.thumbnail_bytes\
            """;

    private record Row(long sequence, @Nullable CountedPhoto photo) {}

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    /** A writer to this file; makes its tables where they are missing. */
    public SqliteStatisticsWriter(SqliteFile file) {
        database = file.writer();
        transaction = new TransactionTemplate(file.transactions());
        transaction.executeWithoutResult(status -> StatisticsSchema.create(database));
    }

    @Override
    public void change(PhotoId photoId, long sequence, Step step) {
        transaction.executeWithoutResult(
                status -> {
                    Optional<Row> row = find(photoId);
                    if (row.isEmpty() || row.get().sequence() < sequence) {
                        save(photoId, sequence, step.applyTo(row.map(Row::photo).orElse(null)));
                    }
                });
    }

    @Override
    public void clear() {
        transaction.executeWithoutResult(
                status -> {
                    StatisticsSchema.drop(database);
                    StatisticsSchema.create(database);
                });
    }

    private Optional<Row> find(PhotoId photoId) {
        return database.sql("SELECT * FROM photos WHERE id = ?")
                .param(bytes(photoId))
                .query((row, number) -> new Row(row.getLong("sequence"), photo(row)))
                .optional();
    }

    /** Half as long as its digits, and so is the index, which is most of what is written. */
    private static byte[] bytes(PhotoId photoId) {
        return HexFormat.of().parseHex(photoId.value());
    }

    private static @Nullable CountedPhoto photo(ResultSet row) throws SQLException {
        @Nullable String owner = row.getString("owner");
        return owner == null
                ? null
                : new CountedPhoto(
                        new UserId(owner),
                        row.getLong("month"),
                        row.getLong("first_month"),
                        row.getString("camera"),
                        row.getBoolean("trashed"),
                        row.getLong("original_bytes"),
                        row.getLong("thumbnail_bytes"));
    }

    private void save(PhotoId photoId, long sequence, @Nullable CountedPhoto photo) {
        database.sql(SAVE)
                .param(bytes(photoId))
                .param(sequence)
                .param(photo == null ? null : photo.owner().value())
                .param(photo == null ? null : photo.month())
                .param(photo == null ? null : photo.firstMonth())
                .param(photo == null ? null : photo.camera())
                .param(photo == null ? null : photo.trashed())
                .param(photo == null ? null : photo.originalBytes())
                .param(photo == null ? null : photo.thumbnailBytes())
                .update();
    }
}
