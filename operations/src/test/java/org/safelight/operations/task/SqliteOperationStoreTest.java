package org.safelight.operations.task;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;

class SqliteOperationStoreTest implements OperationStoreContract {

    @TempDir private Path folder;
    private SqliteFile file;
    private OperationStore store;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("operations.db"), Durability.NORMAL);
        store = new SqliteOperationStore(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    public OperationStore store() {
        return store;
    }
}
