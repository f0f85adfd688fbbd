package org.safelight.standalone.account;

import org.safelight.platform.sqlite.SqliteFile;

import java.util.Optional;

/** Keeps one password hash per name. */
final class PasswordHashes {

    private final SqliteFile secrets;

    PasswordHashes(SqliteFile secrets) {
        this.secrets = secrets;
        secrets.writer()
                .sql(
                        "CREATE TABLE IF NOT EXISTS password"
                                + " (name TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID")
                .update();
    }

    Optional<String> of(String name) {
        return secrets.reader()
                .sql("SELECT hash FROM password WHERE name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    void set(String name, String hash) {
        secrets.writer()
                .sql("INSERT OR REPLACE INTO password (name, hash) VALUES (?, ?)")
                .param(name)
                .param(hash)
                .update();
    }
}
