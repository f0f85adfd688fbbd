package org.safelight.access.password;

import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps one password hash per name, in a file of secrets and in memory: no request has to wait for
 * a disk. Beside it, what the environment last set a password to, as a hash too.
 */
public final class PasswordHashes {

    private final SqliteFile secrets;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /** The hashes in this file, of which this is the only user. */
    public PasswordHashes(SqliteFile secrets) {
        this.secrets = secrets;
        SqliteSchema.apply(secrets, PasswordHashes.class, "passwords.sql");
        secrets.reader()
                .sql("SELECT name, hash FROM password")
                .query((row, _) -> hashes.put(row.getString("name"), row.getString("hash")))
                .list();
    }

    /** The hash for a name, where it has one. */
    public Optional<String> of(String name) {
        return Optional.ofNullable(hashes.get(name));
    }

    /** Sets the hash for a name; it is on the disk when this returns. */
    public void set(String name, String hash) {
        put("password", name, hash);
        hashes.put(name, hash);
    }

    /** What the environment last set the password of this name to. */
    public Optional<String> givenTo(String name) {
        return secrets.reader()
                .sql("SELECT hash FROM given_password WHERE name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    /** Notes what the environment has set the password of this name to. */
    public void noteGiven(String name, String hash) {
        put("given_password", name, hash);
    }

    private void put(String table, String name, String hash) {
        secrets.writer()
                .sql("INSERT OR REPLACE INTO " + table + " (name, hash) VALUES (?, ?)")
                .param(name)
                .param(hash)
                .update();
    }
}
