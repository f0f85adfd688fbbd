package org.safelight.operations.view;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;

class SqliteViewStateStoreTest implements ViewStateStoreContract {

    @TempDir private Path folder;
    private SqliteFile file;
    private ViewStateStore store;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("operations.db"), Durability.NORMAL);
        store = new SqliteViewStateStore(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    public ViewStateStore store() {
        return store;
    }
}
