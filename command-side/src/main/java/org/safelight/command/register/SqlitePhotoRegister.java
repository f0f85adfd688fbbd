package org.safelight.command.register;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The register as a table beside the event log. Instants are milliseconds since 1970. A change
 * shares the transaction of its position in the log, so none comes too late and sequence numbers
 * need not be kept.
 */
public final class SqlitePhotoRegister implements PhotoRegister {

    private final SqliteFile file;

    /** The register in this file, made where there is none. */
    public SqlitePhotoRegister(SqliteFile file) {
        this.file = file;
        SqliteSchema.apply(file, SqlitePhotoRegister.class, "photo-register.sql");
        if (!knowsBytes()) {
            file.writer().sql("ALTER TABLE photo_register ADD COLUMN bytes INTEGER").update();
        }
        SqliteSchema.apply(file, SqlitePhotoRegister.class, "photo-register-bytes.sql");
    }

    /** Registers of earlier versions do not. */
    private boolean knowsBytes() {
        return file.writer()
                .sql("SELECT 1 FROM pragma_table_info('photo_register') WHERE name = 'bytes'")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public void enter(PhotoId photo, UserId owner, ObjectKey original, long bytes, long sequence) {
        file.writer()
                .sql(
                        "INSERT OR REPLACE INTO photo_register"
                                + " (photo_id, owner, original_key, bytes) VALUES (?, ?, ?, ?)")
                .params(photo.value(), owner.value(), original.value(), bytes)
                .update();
    }

    @Override
    public long bytesOf(UserId owner) {
        return file.reader()
                .sql("SELECT ifnull(sum(bytes), 0) FROM photo_register WHERE owner = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<PhotoId> unmeasuredOf(UserId owner, int limit) {
        return file.reader()
                .sql(
                        "SELECT photo_id FROM photo_register WHERE owner = ? AND bytes IS NULL"
                                + " LIMIT ?")
                .params(owner.value(), limit)
                .query((row, number) -> new PhotoId(row.getString(1)))
                .list();
    }

    @Override
    public void measure(PhotoId photo, long bytes) {
        file.writer()
                .sql("UPDATE photo_register SET bytes = ? WHERE photo_id = ? AND bytes IS NULL")
                .params(bytes, photo.value())
                .update();
    }

    @Override
    public void trash(PhotoId photo, Instant since, long sequence) {
        file.writer()
                .sql("UPDATE photo_register SET trashed_at = ? WHERE photo_id = ?")
                .params(since.toEpochMilli(), photo.value())
                .update();
    }

    @Override
    public void restore(PhotoId photo, long sequence) {
        file.writer()
                .sql("UPDATE photo_register SET trashed_at = NULL WHERE photo_id = ?")
                .params(photo.value())
                .update();
    }

    @Override
    public void strike(PhotoId photo, long sequence) {
        file.writer()
                .sql("DELETE FROM photo_register WHERE photo_id = ?")
                .params(photo.value())
                .update();
    }

    @Override
    public Set<PhotoId> ownedBy(UserId owner, Collection<PhotoId> photos) {
        if (photos.isEmpty()) {
            return Set.of();
        }
        List<PhotoId> owned =
                file.reader()
                        .sql(
                                "SELECT photo_id FROM photo_register"
                                        + " WHERE owner = :owner AND photo_id IN (:photos)")
                        .param("owner", owner.value())
                        .param("photos", photos.stream().map(PhotoId::value).toList())
                        .query((row, number) -> new PhotoId(row.getString(1)))
                        .list();
        return new HashSet<>(owned);
    }

    @Override
    public List<PhotoId> photosOf(UserId owner, @Nullable PhotoId after, int limit) {
        return file.reader()
                .sql(
                        "SELECT photo_id FROM photo_register WHERE owner = ? AND photo_id > ?"
                                + " ORDER BY photo_id LIMIT ?")
                .params(owner.value(), after == null ? "" : after.value(), limit)
                .query((row, number) -> new PhotoId(row.getString(1)))
                .list();
    }

    @Override
    public List<PhotoId> trashedBefore(Instant instant, int limit) {
        return file.reader()
                .sql(
                        "SELECT photo_id FROM photo_register WHERE trashed_at < ?"
                                + " ORDER BY trashed_at LIMIT ?")
                .params(instant.toEpochMilli(), limit)
                .query((row, number) -> new PhotoId(row.getString(1)))
                .list();
    }

    @Override
    public boolean names(ObjectKey original) {
        return file.reader()
                .sql("SELECT 1 FROM photo_register WHERE original_key = ?")
                .param(original.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
