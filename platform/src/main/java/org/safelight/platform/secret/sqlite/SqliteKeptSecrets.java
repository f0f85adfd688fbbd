package org.safelight.platform.secret.sqlite;

import org.safelight.platform.secret.KeptSecrets;
import org.safelight.platform.secret.Passage;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;

import java.util.Optional;

/** Secrets in a file of secrets. */
public final class SqliteKeptSecrets implements KeptSecrets {

    private final SqliteFile file;

    /** The secrets in this file; makes its table where it is missing. */
    public SqliteKeptSecrets(SqliteFile file) {
        this.file = file;
        SqliteSchema.apply(file, SqliteKeptSecrets.class, "kept-secrets.sql");
    }

    @Override
    public void keep(String id, Passage secret) {
        file.writer()
                .sql("INSERT OR REPLACE INTO kept_secret (id, secret) VALUES (?, ?)")
                .params(id, secret.text())
                .update();
    }

    @Override
    public Optional<Passage> find(String id) {
        return file.reader()
                .sql("SELECT secret FROM kept_secret WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(Passage::parse);
    }

    @Override
    public void forget(String id) {
        file.writer().sql("DELETE FROM kept_secret WHERE id = ?").param(id).update();
    }
}
