package org.safelight.operations.thumbnail;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;

class SqliteUnfinishedThumbnailsTest implements UnfinishedThumbnailsContract {

    @TempDir private Path folder;
    private SqliteFile file;
    private UnfinishedThumbnails thumbnails;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("operations.db"), Durability.NORMAL);
        thumbnails = new SqliteUnfinishedThumbnails(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    public UnfinishedThumbnails thumbnails() {
        return thumbnails;
    }
}
