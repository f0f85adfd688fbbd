package org.safelight.access.session.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.access.session.Session;
import org.safelight.access.session.SessionStore;
import org.safelight.access.session.Visitor;
import org.safelight.contract.UserId;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sessions as a table in a file of secrets. */
public final class SqliteSessions implements SessionStore {

    private final SqliteFile file;
    private final TransactionTemplate transaction;

    /** The sessions in this file; makes their table where it is missing. */
    public SqliteSessions(SqliteFile file) {
        this.file = file;
        this.transaction = new TransactionTemplate(file.transactions());
        SqliteSchema.apply(file, SqliteSessions.class, "sessions.sql");
    }

    @Override
    public void add(Kept kept) {
        Session session = kept.session();
        OidcPerson vouched = session.vouched();
        file.writer()
                .sql(
                        "INSERT INTO browser_session (token, id, person, since, used, until, agent,"
                                + " address, issuer, name, administrator)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(kept.tokenHash())
                .param(session.id())
                .param(session.person())
                .param(session.since().toEpochMilli())
                .param(session.used().toEpochMilli())
                .param(session.until().toEpochMilli())
                .param(session.visitor().agent())
                .param(session.visitor().address())
                .param(vouched == null ? null : vouched.registration())
                .param(vouched == null ? null : vouched.displayName())
                .param(vouched == null ? null : vouched.isAdmin())
                .update();
    }

    @Override
    public Optional<Session> find(String tokenHash) {
        return file.reader()
                .sql("SELECT * FROM browser_session WHERE token = ?")
                .param(tokenHash)
                .query((row, _) -> session(row))
                .optional();
    }

    @Override
    public List<Kept> of(String person) {
        return file.reader()
                .sql("SELECT * FROM browser_session WHERE person = ? ORDER BY used DESC, id")
                .param(person)
                .query((row, _) -> new Kept(row.getString("token"), session(row)))
                .list();
    }

    @Override
    public void remove(Collection<String> tokenHashes) {
        transaction.executeWithoutResult(
                _ ->
                        tokenHashes.forEach(
                                hash ->
                                        file.writer()
                                                .sql("DELETE FROM browser_session WHERE token = ?")
                                                .param(hash)
                                                .update()));
    }

    @Override
    public Collection<String> removeAll() {
        List<String> people =
                file.reader()
                        .sql("SELECT DISTINCT person FROM browser_session")
                        .query((row, _) -> row.getString("person"))
                        .list();
        file.writer().sql("DELETE FROM browser_session").update();
        return people;
    }

    @Override
    public void removeOver(Instant unusedSince, Instant by) {
        file.writer()
                .sql("DELETE FROM browser_session WHERE used <= ? OR until <= ?")
                .params(unusedSince.toEpochMilli(), by.toEpochMilli())
                .update();
    }

    @Override
    public void used(String tokenHash, Instant when) {
        file.writer()
                .sql("UPDATE browser_session SET used = ? WHERE token = ? AND used < ?")
                .params(when.toEpochMilli(), tokenHash, when.toEpochMilli())
                .update();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("id"),
                row.getString("person"),
                instant(row, "since"),
                instant(row, "used"),
                instant(row, "until"),
                new Visitor(row.getString("agent"), row.getString("address")),
                vouched(row));
    }

    private static @Nullable OidcPerson vouched(ResultSet row) throws SQLException {
        @Nullable String issuer = row.getString("issuer");
        if (issuer == null) {
            return null;
        }
        return new OidcPerson(
                issuer,
                new UserId(row.getString("person")),
                Objects.requireNonNull(row.getString("name")),
                row.getBoolean("administrator"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
