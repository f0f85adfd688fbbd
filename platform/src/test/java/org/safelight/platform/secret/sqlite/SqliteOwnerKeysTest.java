package org.safelight.platform.secret.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.secret.OwnerKey;
import org.safelight.platform.secret.OwnerKeys;
import org.safelight.platform.secret.OwnerKeysContract;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

class SqliteOwnerKeysTest extends OwnerKeysContract {

    @TempDir Path folder;
    private SqliteFile file;
    private OwnerKeys keys;

    @BeforeEach
    void openFile() {
        file = SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
        keys = new SqliteOwnerKeys(file);
    }

    @AfterEach
    void closeFile() {
        file.close();
    }

    @Override
    protected OwnerKeys keys() {
        return keys;
    }

    @Override
    protected OwnerKeys elsewhere() {
        return new SqliteOwnerKeys(file);
    }

    @Test
    void nothingOfADestroyedKeyIsLeftInTheFiles() throws IOException {
        OwnerKey anna = keys.of(ANNA);
        assertThat(inFiles(anna)).isTrue();

        keys.destroy(anna.id());

        assertThat(inFiles(anna)).isFalse();
    }

    @Test
    void nobodyElseMayReadTheFiles() throws IOException {
        keys.of(ANNA);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(
                            path ->
                                    assertThat(Files.getPosixFilePermissions(path))
                                            .isEqualTo(
                                                    PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void aFileThatOthersCouldReadIsClosedToThem() throws IOException {
        Path open = folder.resolve("open.db");
        Files.createFile(open);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));

        SqliteFile.openPrivate(open, Durability.FULL).close();

        assertThat(Files.getPosixFilePermissions(open))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private boolean inFiles(OwnerKey key) throws IOException {
        String secret = new String(key.secret(), StandardCharsets.ISO_8859_1);
        boolean found = false;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.toList()) {
                found |= Files.readString(path, StandardCharsets.ISO_8859_1).contains(secret);
            }
        }
        return found;
    }
}
