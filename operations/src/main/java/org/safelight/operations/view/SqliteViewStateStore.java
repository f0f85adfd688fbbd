package org.safelight.operations.view;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.view.SlotState.Stage;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** States of views as rows. Instants are milliseconds since 1970. */
public final class SqliteViewStateStore implements ViewStateStore {

    private final SqliteFile file;

    /** The states in this file, whose table is made where there is none. */
    public SqliteViewStateStore(SqliteFile file) {
        this.file = file;
        SqliteSchema.apply(file, SqliteViewStateStore.class, "views.sql");
    }

    @Override
    public Optional<ViewState> find(String view) {
        return file.reader()
                .sql("SELECT * FROM views WHERE view = ?")
                .param(view)
                .query(SqliteViewStateStore::read)
                .optional();
    }

    @Override
    public boolean write(ViewState it) {
        @Nullable Slot next = it.next();
        return file.writer()
                        .sql(
                                "INSERT INTO views (view, serving, next, switched_at, revision,"
                                        + " a_version, a_stage, a_operation,"
                                        + " b_version, b_stage, b_operation)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                        + " ON CONFLICT DO UPDATE SET serving = excluded.serving,"
                                        + " next = excluded.next,"
                                        + " switched_at = excluded.switched_at,"
                                        + " revision = excluded.revision,"
                                        + " a_version = excluded.a_version,"
                                        + " a_stage = excluded.a_stage,"
                                        + " a_operation = excluded.a_operation,"
                                        + " b_version = excluded.b_version,"
                                        + " b_stage = excluded.b_stage,"
                                        + " b_operation = excluded.b_operation"
                                        + " WHERE revision = excluded.revision - 1")
                        .param(it.view())
                        .param(it.serving().name())
                        .param(next == null ? null : next.name())
                        .param(it.switchedAt().toEpochMilli())
                        .param(it.revision())
                        .param(it.a().version())
                        .param(it.a().stage().name())
                        .param(it.a().operation())
                        .param(it.b().version())
                        .param(it.b().stage().name())
                        .param(it.b().operation())
                        .update()
                > 0;
    }

    private static ViewState read(ResultSet row, int number) throws SQLException {
        @Nullable String next = row.getString("next");
        return new ViewState(
                row.getString("view"),
                Slot.valueOf(row.getString("serving")),
                next == null ? null : Slot.valueOf(next),
                slot(row, "a_"),
                slot(row, "b_"),
                Instant.ofEpochMilli(row.getLong("switched_at")),
                row.getLong("revision"));
    }

    private static SlotState slot(ResultSet row, String slot) throws SQLException {
        return new SlotState(
                row.getInt(slot + "version"),
                Stage.valueOf(row.getString(slot + "stage")),
                row.getString(slot + "operation"));
    }
}
