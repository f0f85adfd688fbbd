package org.safelight.thumbnails.backlog;

import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.platform.sqlite.SqliteFile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The backlog in a table of an SQLite file. Its changes take part in the caller's transaction, in
 * which the position in the log is noted too: none comes too late, and sequence numbers need not be
 * kept.
 */
public final class SqliteThumbnailBacklog implements ThumbnailBacklog {

    private static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS thumbnail_backlog (
                photo TEXT PRIMARY KEY,
                original_key TEXT NOT NULL,
                original_hash TEXT NOT NULL,
                original_bytes INTEGER NOT NULL,
                format TEXT NOT NULL,
                due INTEGER NOT NULL,
                leased_until INTEGER NOT NULL DEFAULT 0
            ) WITHOUT ROWID
            """;
    private static final String INDEX =
            "CREATE INDEX IF NOT EXISTS thumbnail_backlog_due ON thumbnail_backlog (due)";

    private static final String ADD =
            """
            INSERT INTO thumbnail_backlog
                (photo, original_key, original_hash, original_bytes, format, due)
            VALUES (:photo, :key, :hash, :bytes, :format, :due)
            ON CONFLICT (photo) DO UPDATE SET
                original_key = excluded.original_key, original_hash = excluded.original_hash,
                original_bytes = excluded.original_bytes, format = excluded.format,
                due = excluded.due
            """;

    private static final String TAKE =
            """
            UPDATE thumbnail_backlog SET leased_until = :until WHERE photo IN (
                SELECT photo FROM thumbnail_backlog
                WHERE due <= :now AND leased_until <= :now ORDER BY due LIMIT :most)
            RETURNING\
            """
                    + " "
                    + RequestRow.COLUMNS;

    private final SqliteFile file;

    /**
     * Opens the backlog. Only one process uses the file, so whoever held a lease before is gone and
     * all leases end here: what waited in its queue is due again at once.
     */
    public SqliteThumbnailBacklog(SqliteFile file) {
        this.file = file;
        file.writer().sql(TABLE).update();
        file.writer().sql(INDEX).update();
        file.writer().sql("UPDATE thumbnail_backlog SET leased_until = 0").update();
    }

    @Override
    public void add(RenderThumbnail request, Instant due, long sequence) {
        RequestRow.write(request, file.writer().sql(ADD)).param("due", due.toEpochMilli()).update();
    }

    @Override
    public void postpone(PhotoId photo, Instant due, long sequence) {
        file.writer()
                .sql(
                        "UPDATE thumbnail_backlog SET due = :due, leased_until = 0 WHERE photo ="
                                + " :photo")
                .param("due", due.toEpochMilli())
                .param("photo", photo.value())
                .update();
    }

    @Override
    public void remove(PhotoId photo, long sequence) {
        file.writer()
                .sql("DELETE FROM thumbnail_backlog WHERE photo = :photo")
                .param("photo", photo.value())
                .update();
    }

    @Override
    public void clear() {
        file.writer().sql("DELETE FROM thumbnail_backlog").update();
    }

    @Override
    public List<RenderThumbnail> take(int most, Instant now, Instant leasedUntil) {
        return file.writer()
                .sql(TAKE)
                .param("until", leasedUntil.toEpochMilli())
                .param("now", now.toEpochMilli())
                .param("most", most)
                .query(RequestRow::read)
                .list();
    }

    @Override
    public void release(PhotoId photo) {
        file.writer()
                .sql("UPDATE thumbnail_backlog SET leased_until = 0 WHERE photo = :photo")
                .param("photo", photo.value())
                .update();
    }

    @Override
    public long size() {
        return file.reader()
                .sql("SELECT count(*) FROM thumbnail_backlog")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Instant> oldestDue() {
        return file.reader()
                .sql("SELECT due FROM thumbnail_backlog ORDER BY due LIMIT 1")
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }
}
