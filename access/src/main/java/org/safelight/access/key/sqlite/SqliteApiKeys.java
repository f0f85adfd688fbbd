package org.safelight.access.key.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.access.address.Networks;
import org.safelight.access.key.ApiKey;
import org.safelight.access.key.ApiKeys;
import org.safelight.access.key.KeyHash;
import org.safelight.access.key.KeyId;
import org.safelight.access.key.KeyLimits;
import org.safelight.access.key.Scope;
import org.safelight.contract.UserId;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys as a table in a file of secrets. Instants are milliseconds since 1970. */
public final class SqliteApiKeys implements ApiKeys {

    private final SqliteFile file;

    /** The keys in this file; makes their table where it is missing. */
    public SqliteApiKeys(SqliteFile file) {
        this.file = file;
        SqliteSchema.apply(file, SqliteApiKeys.class, "api-keys.sql");
    }

    /** In one statement, so that two at once cannot both be the last that is allowed. */
    @Override
    public boolean add(Kept kept, int most) {
        ApiKey key = kept.key();
        return file.writer()
                        .sql(
                                "INSERT INTO api_key SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                        + " NULL WHERE"
                                        + " (SELECT count(*) FROM api_key WHERE owner = ?) < ?")
                        .param(key.id().value())
                        .param(key.owner().value())
                        .param(key.name())
                        .param(text(key.scopes()))
                        .param(kept.hash().bytes())
                        .param(key.createdAt().toEpochMilli())
                        .param(millis(key.expiresAt()))
                        .param(key.addresses().text())
                        .param(key.limits().perSecond())
                        .param(key.limits().burst())
                        .param(key.limits().perDay())
                        .param(key.ownerListed())
                        .param(key.owner().value())
                        .param(most)
                        .update()
                == 1;
    }

    @Override
    public Optional<Kept> find(KeyId id) {
        return file.reader()
                .sql("SELECT * FROM api_key WHERE id = ?")
                .param(id.value())
                .query((row, _) -> new Kept(key(row), new KeyHash(row.getBytes("hash"))))
                .optional();
    }

    @Override
    public List<ApiKey> of(UserId owner) {
        return file.reader()
                .sql("SELECT * FROM api_key WHERE owner = ? ORDER BY created_at DESC, id")
                .param(owner.value())
                .query((row, _) -> key(row))
                .list();
    }

    @Override
    public boolean remove(UserId owner, KeyId id) {
        return file.writer()
                        .sql("DELETE FROM api_key WHERE id = ? AND owner = ?")
                        .params(id.value(), owner.value())
                        .update()
                == 1;
    }

    @Override
    public void used(KeyId id, Instant when) {
        file.writer()
                .sql(
                        "UPDATE api_key SET last_used_at = ?"
                                + " WHERE id = ? AND ifnull(last_used_at, 0) < ?")
                .params(when.toEpochMilli(), id.value(), when.toEpochMilli())
                .update();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                new KeyId(row.getString("id")),
                new UserId(row.getString("owner")),
                row.getString("name"),
                scopes(row.getString("scopes")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant(row, "expires_at"),
                Networks.of(row.getString("addresses")),
                new KeyLimits(
                        number(row, "per_second"), number(row, "burst"), number(row, "per_day")),
                row.getBoolean("owner_listed"),
                instant(row, "last_used_at"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long millis = number(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static String text(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(","));
    }

    private static Set<Scope> scopes(String text) {
        return Arrays.stream(text.split(",", -1)).map(Scope::of).collect(Collectors.toSet());
    }
}
