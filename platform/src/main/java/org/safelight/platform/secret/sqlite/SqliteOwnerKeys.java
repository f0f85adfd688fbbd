package org.safelight.platform.secret.sqlite;

import org.safelight.platform.secret.OwnerKey;
import org.safelight.platform.secret.OwnerKeys;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Keys in a file of secrets. The bytes of a destroyed key are overwritten in the file, and the
 * journal beside it is emptied.
 */
public final class SqliteOwnerKeys implements OwnerKeys {

    private final SqliteFile file;
    private final TransactionTemplate transaction;

    /** The keys in this file; makes its tables where they are missing. */
    public SqliteOwnerKeys(SqliteFile file) {
        this.file = file;
        this.transaction = new TransactionTemplate(file.transactions());
        SqliteSchema.apply(file, SqliteOwnerKeys.class, "owner-keys.sql");
    }

    @Override
    public OwnerKey of(String owner) {
        return find("owner", owner).orElseGet(() -> made(owner));
    }

    private OwnerKey made(String owner) {
        OwnerKey fresh = OwnerKey.fresh();
        file.writer()
                .sql("INSERT OR IGNORE INTO owner_key (owner, id, secret) VALUES (?, ?, ?)")
                .params(owner, fresh.id(), fresh.secret())
                .update();
        return find("owner", owner).orElseThrow();
    }

    @Override
    public Optional<String> idOf(String owner) {
        return find("owner", owner).map(OwnerKey::id);
    }

    @Override
    public State find(String id) {
        return find("id", id)
                .<State>map(State.Kept::new)
                .orElseGet(() -> isDestroyed(id) ? new State.Destroyed() : new State.Unknown());
    }

    private Optional<OwnerKey> find(String column, String value) {
        return file.reader()
                .sql("SELECT id, secret FROM owner_key WHERE " + column + " = ?")
                .param(value)
                .query(SqliteOwnerKeys::key)
                .optional();
    }

    private static OwnerKey key(ResultSet row, int number) throws SQLException {
        return new OwnerKey(row.getString("id"), row.getBytes("secret"));
    }

    private boolean isDestroyed(String id) {
        return file.reader()
                .sql("SELECT 1 FROM destroyed_key WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public void destroy(String id) {
        file.writer().sql("PRAGMA secure_delete = ON").query().listOfRows();
        transaction.executeWithoutResult(
                status -> {
                    file.writer()
                            .sql("INSERT OR IGNORE INTO destroyed_key VALUES (?, ?)")
                            .params(id, Instant.now().toEpochMilli())
                            .update();
                    file.writer().sql("DELETE FROM owner_key WHERE id = ?").param(id).update();
                });
        file.writer().sql("PRAGMA wal_checkpoint(TRUNCATE)").query().listOfRows();
    }
}
