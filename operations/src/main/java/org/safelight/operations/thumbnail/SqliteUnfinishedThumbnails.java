package org.safelight.operations.thumbnail;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Unfinished thumbnails as a table. One process reads the log in its order, so none comes late. */
public final class SqliteUnfinishedThumbnails implements UnfinishedThumbnails {

    private static final String EXPECT =
            """
            INSERT INTO unfinished_thumbnails VALUES (:photo, 0, :attempts, :at, :due, :kind, :detail, :sequence)
            ON CONFLICT (photo) DO UPDATE SET failed = 0, attempts = excluded.attempts,
              changed_at = excluded.changed_at, due = excluded.due, kind = excluded.kind,
              detail = excluded.detail, sequence = excluded.sequence
            WHERE excluded.sequence > sequence\
            """;
    private static final String FAIL =
            """
            INSERT INTO unfinished_thumbnails VALUES (:photo, 1, 0, :at, :at, :kind, :detail, :sequence)
            ON CONFLICT (photo) DO UPDATE SET failed = 1, changed_at = excluded.changed_at,
              due = excluded.due, kind = excluded.kind, detail = excluded.detail,
              sequence = excluded.sequence
            WHERE excluded.sequence > sequence\
            """;

    private final SqliteFile file;

    /** The thumbnails in this file, which is made ready where it is not. */
    public SqliteUnfinishedThumbnails(SqliteFile file) {
        this.file = file;
        SqliteSchema.apply(file, SqliteUnfinishedThumbnails.class, "unfinished-thumbnails.sql");
    }

    @Override
    public void expect(Unfinished entry, long sequence) {
        @Nullable ThumbnailFault fault = entry.fault();
        file.writer()
                .sql(EXPECT)
                .param("photo", entry.photo().value())
                .param("attempts", entry.attempts())
                .param("at", entry.changedAt().toEpochMilli())
                .param("due", entry.due().toEpochMilli())
                .param("kind", fault == null ? null : fault.kind().name())
                .param("detail", fault == null ? null : fault.detail())
                .param("sequence", sequence)
                .update();
    }

    @Override
    public void fail(PhotoId photo, Instant at, ThumbnailFault fault, long sequence) {
        file.writer()
                .sql(FAIL)
                .param("photo", photo.value())
                .param("at", at.toEpochMilli())
                .param("kind", fault.kind().name())
                .param("detail", fault.detail())
                .param("sequence", sequence)
                .update();
    }

    @Override
    public void finish(PhotoId photo, long sequence) {
        file.writer()
                .sql("DELETE FROM unfinished_thumbnails WHERE photo = ? AND sequence < ?")
                .params(photo.value(), sequence)
                .update();
    }

    @Override
    public List<Unfinished> list(
            State state, Instant stuckBefore, @Nullable String behind, int limit) {
        return file.reader()
                .sql(
                        """
                        SELECT * FROM unfinished_thumbnails
                        WHERE failed = :failed AND due < :before AND photo > :behind
                        ORDER BY photo LIMIT :limit\
                        """)
                .param("failed", state == State.FAILED ? 1 : 0)
                .param("before", state == State.STUCK ? stuckBefore.toEpochMilli() : Long.MAX_VALUE)
                .param("behind", behind == null ? "" : behind)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public Counts counts(Instant stuckBefore) {
        return file.reader()
                .sql(
                        """
                        SELECT count(*) FILTER (WHERE failed = 0),
                          count(*) FILTER (WHERE failed = 0 AND due < ?),
                          count(*) FILTER (WHERE failed = 1)
                        FROM unfinished_thumbnails\
                        """)
                .param(stuckBefore.toEpochMilli())
                .query((row, n) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private static Unfinished read(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("kind");
        return new Unfinished(
                new PhotoId(row.getString("photo")),
                row.getInt("failed") == 1,
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                Instant.ofEpochMilli(row.getLong("due")),
                kind == null
                        ? null
                        : new ThumbnailFault(
                                ThumbnailFault.Kind.valueOf(kind), row.getString("detail")));
    }
}
