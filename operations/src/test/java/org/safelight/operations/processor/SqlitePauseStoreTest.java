package org.safelight.operations.processor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;

class SqlitePauseStoreTest implements PauseStoreContract {

    @TempDir private Path folder;
    private SqliteFile file;
    private PauseStore store;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("operations.db"), Durability.NORMAL);
        store = new SqlitePauseStore(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    public PauseStore store() {
        return store;
    }
}
