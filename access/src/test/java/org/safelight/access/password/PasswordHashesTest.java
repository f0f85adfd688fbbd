package org.safelight.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;

class PasswordHashesTest {

    @TempDir private Path folder;

    @Test
    void hashesOutliveTheProcess() {
        try (SqliteFile file = open()) {
            var hashes = new PasswordHashes(file);
            hashes.set("mina", "first");
            hashes.set("mina", "second");
            hashes.noteGiven("admin", "given");
        }

        try (SqliteFile file = open()) {
            var hashes = new PasswordHashes(file);

            assertThat(hashes.of("mina")).hasValue("second");
            assertThat(hashes.givenTo("admin")).hasValue("given");
            assertThat(hashes.of("admin")).isEmpty();
        }
    }

    /** As the first version wrote them. */
    @Test
    void theHashOfAnOlderReleaseIsTakenOver() {
        try (SqliteFile file = open()) {
            file.writer()
                    .sql("CREATE TABLE password (name TEXT PRIMARY KEY, hash TEXT NOT NULL)")
                    .update();
            file.writer().sql("INSERT INTO password VALUES ('admin', 'old')").update();

            assertThat(new PasswordHashes(file).of("admin")).hasValue("old");
        }
    }

    private SqliteFile open() {
        return SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
    }
}
