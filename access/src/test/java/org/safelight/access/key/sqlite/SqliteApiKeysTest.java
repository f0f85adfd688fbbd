package org.safelight.access.key.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.access.key.ApiKeys;
import org.safelight.access.key.ApiKeysContract;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;

class SqliteApiKeysTest extends ApiKeysContract {

    @TempDir Path folder;
    private SqliteFile file;
    private ApiKeys keys;

    @BeforeEach
    void openFile() {
        file = SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
        keys = new SqliteApiKeys(file);
    }

    @AfterEach
    void closeFile() {
        file.close();
    }

    @Override
    protected ApiKeys keys() {
        return keys;
    }

    @Override
    protected ApiKeys elsewhere() {
        return new SqliteApiKeys(file);
    }

    @Test
    void keysAreThereAfterARestart() {
        ApiKeys.Kept key = made(ANNA, NOON);
        keys.add(key, 1);
        file.close();
        file = SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);

        assertThat(new SqliteApiKeys(file).find(key.key().id())).isPresent();
    }
}
