package org.safelight.operations.processor;

import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;

import java.util.Set;

/** Paused processors as rows. */
public final class SqlitePauseStore implements PauseStore {

    private final SqliteFile file;

    /** The paused ones in this file, whose table is made where there is none. */
    public SqlitePauseStore(SqliteFile file) {
        this.file = file;
        SqliteSchema.apply(file, SqlitePauseStore.class, "paused-processors.sql");
    }

    @Override
    public void pause(String processor) {
        file.writer()
                .sql("INSERT OR IGNORE INTO paused_processors VALUES (?)")
                .param(processor)
                .update();
    }

    @Override
    public void start(String processor) {
        file.writer()
                .sql("DELETE FROM paused_processors WHERE processor = ?")
                .param(processor)
                .update();
    }

    @Override
    public Set<String> paused() {
        return file.reader()
                .sql("SELECT processor FROM paused_processors")
                .query((row, n) -> row.getString(1))
                .set();
    }
}
