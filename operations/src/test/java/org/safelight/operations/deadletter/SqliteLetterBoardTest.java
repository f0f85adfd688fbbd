package org.safelight.operations.deadletter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;

class SqliteLetterBoardTest implements LetterBoardContract {

    @TempDir private Path folder;
    private SqliteFile file;
    private LetterBoard board;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("operations.db"), Durability.NORMAL);
        board = new SqliteLetterBoard(file, JSON);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    public LetterBoard board() {
        return board;
    }
}
