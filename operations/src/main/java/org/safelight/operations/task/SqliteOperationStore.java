package org.safelight.operations.task;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operations as a table. Instants are milliseconds since 1970. */
public final class SqliteOperationStore implements OperationStore {

    private static final int MOST_RUNNING = 500;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SqliteFile file;

    /** The operations in this file, whose table is made where there is none. */
    public SqliteOperationStore(SqliteFile file) {
        this.file = file;
        SqliteSchema.apply(file, SqliteOperationStore.class, "operations.sql");
    }

    @Override
    public boolean add(Operation operation) {
        boolean added = insert(operation);
        if (added) {
            forgetTheOldest();
        }
        return added;
    }

    private boolean insert(Operation it) {
        return file.writer()
                        .sql(
                                "INSERT INTO operations (id, kind, target, parameters,"
                                        + " requested_by, requested_at, progress, state, ended_at,"
                                        + " reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT"
                                        + " DO NOTHING")
                        .params(
                                it.id(),
                                it.kind(),
                                it.target(),
                                JSON.writeValueAsString(it.parameters()),
                                it.requestedBy(),
                                it.requestedAt().toEpochMilli(),
                                it.progress().part(),
                                it.state().name())
                        .param(millis(it.endedAt()))
                        .param(it.reason())
                        .update()
                > 0;
    }

    private void forgetTheOldest() {
        file.writer()
                .sql(
                        "DELETE FROM operations WHERE number <= (SELECT number FROM operations"
                                + " WHERE state <> 'RUNNING' ORDER BY number DESC LIMIT 1 OFFSET ?)"
                                + " AND state <> 'RUNNING'")
                .param(KEPT)
                .update();
    }

    @Override
    public Optional<Operation> find(String id) {
        return file.reader()
                .sql("SELECT * FROM operations WHERE id = ?")
                .param(id)
                .query(SqliteOperationStore::read)
                .optional();
    }

    @Override
    public Optional<Operation> running(String kind, String target) {
        return file.reader()
                .sql(
                        "SELECT * FROM operations"
                                + " WHERE kind = ? AND target = ? AND state = 'RUNNING'")
                .params(kind, target)
                .query(SqliteOperationStore::read)
                .optional();
    }

    @Override
    public List<Operation> running() {
        return file.reader()
                .sql("SELECT * FROM operations WHERE state = 'RUNNING' ORDER BY number LIMIT ?")
                .param(MOST_RUNNING)
                .query(SqliteOperationStore::read)
                .list();
    }

    @Override
    public List<Operation> list(@Nullable String behind, int limit) {
        if (behind == null) {
            return file.reader()
                    .sql("SELECT * FROM operations ORDER BY number DESC LIMIT ?")
                    .param(limit)
                    .query(SqliteOperationStore::read)
                    .list();
        }
        return file.reader()
                .sql(
                        "SELECT * FROM operations WHERE number <"
                                + " (SELECT number FROM operations WHERE id = ?)"
                                + " ORDER BY number DESC LIMIT ?")
                .params(behind, limit)
                .query(SqliteOperationStore::read)
                .list();
    }

    @Override
    public boolean lease(String id, String holder, Instant now, Instant until) {
        return file.writer()
                        .sql(
                                "UPDATE operations SET holder = ?, held_until = ?"
                                        + " WHERE id = ? AND state = 'RUNNING' AND"
                                        + " (holder IS NULL OR holder = ? OR held_until < ?)")
                        .params(holder, until.toEpochMilli(), id, holder, now.toEpochMilli())
                        .update()
                > 0;
    }

    @Override
    public void release(String holder) {
        file.writer()
                .sql("UPDATE operations SET holder = NULL, held_until = NULL WHERE holder = ?")
                .param(holder)
                .update();
    }

    @Override
    public void report(String id, Progress progress) {
        file.writer()
                .sql(
                        "UPDATE operations SET progress = ?, events_per_second = ?,"
                                + " seconds_left = ? WHERE id = ? AND state = 'RUNNING'")
                .param(progress.part())
                .param(progress.eventsPerSecond())
                .param(progress.secondsLeft())
                .param(id)
                .update();
    }

    @Override
    public boolean askToCancel(String id) {
        return file.writer()
                        .sql(
                                "UPDATE operations SET cancelling = 1"
                                        + " WHERE id = ? AND state = 'RUNNING'")
                        .param(id)
                        .update()
                > 0;
    }

    @Override
    public boolean end(String id, Operation.State as, Instant at, @Nullable String reason) {
        return file.writer()
                        .sql(
                                "UPDATE operations SET state = ?, ended_at = ?, reason = ?,"
                                        + " holder = NULL, held_until = NULL,"
                                        + " events_per_second = NULL, seconds_left = NULL,"
                                        + " progress = CASE WHEN ? THEN 1 ELSE progress END"
                                        + " WHERE id = ? AND state = 'RUNNING'")
                        .params(as.name(), at.toEpochMilli())
                        .param(reason)
                        .params(as == Operation.State.DONE, id)
                        .update()
                > 0;
    }

    private static Operation read(ResultSet row, int number) throws SQLException {
        return new Operation(
                row.getString("id"),
                row.getString("kind"),
                row.getString("target"),
                JSON.readValue(row.getString("parameters"), TEXTS),
                row.getString("requested_by"),
                Instant.ofEpochMilli(row.getLong("requested_at")),
                progress(row),
                row.getBoolean("cancelling"),
                Operation.State.valueOf(row.getString("state")),
                instant(row),
                row.getString("reason"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        double rate = row.getDouble("events_per_second");
        boolean unknownRate = row.wasNull();
        long left = row.getLong("seconds_left");
        boolean unknownTime = row.wasNull();
        return new Progress(
                row.getDouble("progress"), unknownRate ? null : rate, unknownTime ? null : left);
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        long millis = row.getLong("ended_at");
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }
}
