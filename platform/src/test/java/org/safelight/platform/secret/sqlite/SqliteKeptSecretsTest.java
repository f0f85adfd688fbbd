package org.safelight.platform.secret.sqlite;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.secret.KeptSecrets;
import org.safelight.platform.secret.KeptSecretsContract;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;

class SqliteKeptSecretsTest extends KeptSecretsContract {

    @TempDir Path folder;
    private SqliteFile file;

    @BeforeEach
    void openFile() {
        file = SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
    }

    @AfterEach
    void closeFile() {
        file.close();
    }

    @Override
    protected KeptSecrets secrets() {
        return new SqliteKeptSecrets(file);
    }
}
