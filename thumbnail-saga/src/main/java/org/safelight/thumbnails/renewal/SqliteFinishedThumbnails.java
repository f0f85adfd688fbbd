package org.safelight.thumbnails.renewal;

import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;
import org.safelight.thumbnails.backlog.RequestRow;

import java.time.Instant;
import java.util.List;

/**
 * Finished thumbnails in a table of an SQLite file. Changes take part in the caller's transaction,
 * in which the position in the log is noted too: none comes too late, and sequence numbers need not
 * be kept.
 */
public final class SqliteFinishedThumbnails implements FinishedThumbnails {

    private static final String EXPECT =
            """
            INSERT OR REPLACE INTO finished_thumbnails
                (photo, original_key, original_hash, original_bytes, format)
            VALUES (:photo, :key, :hash, :bytes, :format)
            """;

    private static final String FINISH =
            """
            UPDATE finished_thumbnails SET thumbnail = :thumbnail, recipe = :recipe
            WHERE photo = :photo
            """;

    /** Two ranges of one index; "not equal" would read every photo. */
    private static final String OUTDATED = "(recipe < :recipe OR recipe > :recipe)";

    private static final String GIVEN_UP = "(tried_for = :order AND attempts >= :attempts)";

    private static final String TAKE =
            "UPDATE finished_thumbnails SET leased_until = :until, tried_for = :order,"
                    + " attempts = CASE tried_for WHEN :order THEN attempts + 1 ELSE 1 END"
                    + " WHERE photo IN (SELECT photo FROM finished_thumbnails WHERE "
                    + OUTDATED
                    + " AND NOT (tried_for = :order AND leased_until > :now) AND NOT "
                    + GIVEN_UP
                    + " LIMIT :most) RETURNING "
                    + RequestRow.COLUMNS;

    private static final String COUNT =
            "SELECT count(*), coalesce(sum("
                    + GIVEN_UP
                    + "), 0) FROM finished_thumbnails WHERE "
                    + OUTDATED;

    private final SqliteFile file;

    /**
     * Opens them. Only one process uses the file, so whoever held a lease before is gone and all
     * leases end here.
     */
    public SqliteFinishedThumbnails(SqliteFile file) {
        this.file = file;
        SqliteSchema.apply(file, SqliteFinishedThumbnails.class, "finished-thumbnails.sql");
        file.writer()
                .sql("UPDATE finished_thumbnails SET leased_until = 0 WHERE leased_until > 0")
                .update();
    }

    @Override
    public void expect(RenderThumbnail request, long sequence) {
        RequestRow.write(request, file.writer().sql(EXPECT)).update();
    }

    @Override
    public void finish(PhotoId photo, Thumbnail thumbnail, long sequence) {
        file.writer()
                .sql(FINISH)
                .param("thumbnail", thumbnail.key().value())
                .param("recipe", thumbnail.recipe())
                .param("photo", photo.value())
                .update();
    }

    @Override
    public void remove(PhotoId photo, long sequence) {
        file.writer()
                .sql("DELETE FROM finished_thumbnails WHERE photo = :photo")
                .param("photo", photo.value())
                .update();
    }

    @Override
    public void clear() {
        file.writer().sql("DELETE FROM finished_thumbnails").update();
    }

    @Override
    public List<RenderThumbnail> take(
            RenewalOrder order, int most, Instant now, Instant leasedUntil) {
        return file.writer()
                .sql(TAKE)
                .param("order", order.id())
                .param("recipe", order.recipe())
                .param("attempts", ATTEMPTS)
                .param("until", leasedUntil.toEpochMilli())
                .param("now", now.toEpochMilli())
                .param("most", most)
                .query(RequestRow::read)
                .list();
    }

    @Override
    public void giveUp(PhotoId photo, RenewalOrder order) {
        file.writer()
                .sql(
                        "UPDATE finished_thumbnails SET tried_for = :order, attempts = :attempts"
                                + " WHERE photo = :photo")
                .param("order", order.id())
                .param("attempts", ATTEMPTS)
                .param("photo", photo.value())
                .update();
    }

    @Override
    public Outdated outdated(RenewalOrder order) {
        return file.reader()
                .sql(COUNT)
                .param("order", order.id())
                .param("recipe", order.recipe())
                .param("attempts", ATTEMPTS)
                .query((row, n) -> new Outdated(row.getLong(1) - row.getLong(2), row.getLong(2)))
                .single();
    }

    @Override
    public boolean names(ObjectKey thumbnail) {
        return file.reader()
                        .sql(
                                "SELECT count(*) FROM finished_thumbnails WHERE thumbnail ="
                                        + " :thumbnail")
                        .param("thumbnail", thumbnail.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
