package org.safelight.command.register;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;

class SqlitePhotoRegisterTest implements PhotoRegisterContract {

    @TempDir Path folder;

    private SqliteFile file;
    private PhotoRegister register;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("events.db"), Durability.FULL);
        register = new SqlitePhotoRegister(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    public PhotoRegister register() {
        return register;
    }
}
