package org.safelight.access.session;

import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Sessions in a file of secrets, so that they outlive a restart; tokens as hashes only. */
final class SessionFile {

    private final SqliteFile secrets;
    private final TransactionTemplate transaction;

    SessionFile(SqliteFile secrets) {
        this.secrets = secrets;
        this.transaction = new TransactionTemplate(secrets.transactions());
        SqliteSchema.apply(secrets, SessionFile.class, "sessions.sql");
    }

    /** All of them, by the hash of their token. */
    Map<String, Session> all() {
        Map<String, Session> sessions = new HashMap<>();
        secrets.reader()
                .sql("SELECT token, id, person, since, used, agent, address FROM session")
                .query(
                        (row, _) ->
                                sessions.put(
                                        row.getString("token"),
                                        new Session(
                                                row.getString("id"),
                                                row.getString("person"),
                                                Instant.ofEpochMilli(row.getLong("since")),
                                                Instant.ofEpochMilli(row.getLong("used")),
                                                row.getString("agent"),
                                                row.getString("address"))))
                .list();
        return sessions;
    }

    void add(String tokenHash, Session session) {
        secrets.writer()
                .sql("INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        tokenHash,
                        session.id(),
                        session.person(),
                        session.since().toEpochMilli(),
                        session.used().toEpochMilli(),
                        session.agent(),
                        session.address())
                .update();
    }

    void remove(Collection<String> tokenHashes) {
        transaction.executeWithoutResult(
                _ ->
                        tokenHashes.forEach(
                                hash ->
                                        secrets.writer()
                                                .sql("DELETE FROM session WHERE token = ?")
                                                .param(hash)
                                                .update()));
    }

    /** Notes when sessions were last used. */
    void note(Map<String, Instant> used) {
        transaction.executeWithoutResult(
                _ ->
                        used.forEach(
                                (hash, at) ->
                                        secrets.writer()
                                                .sql("UPDATE session SET used = ? WHERE token = ?")
                                                .params(at.toEpochMilli(), hash)
                                                .update()));
    }
}
