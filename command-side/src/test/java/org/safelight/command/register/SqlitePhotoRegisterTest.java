package org.safelight.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void aPhotoOfAnEarlierVersionIsMeasuredLater() {
        file.writer().sql("DROP INDEX photo_register_bytes").update();
        file.writer().sql("ALTER TABLE photo_register DROP COLUMN bytes").update();
        file.writer()
                .sql("INSERT INTO photo_register VALUES (?, ?, ?, NULL)")
                .params(BEACH.value(), ANNA.value(), FIRST.value())
                .update();

        var opened = new SqlitePhotoRegister(file);

        assertThat(opened.unmeasuredOf(ANNA, 10)).containsExactly(BEACH);
        assertThat(opened.bytesOf(ANNA)).isZero();
        opened.measure(BEACH, 500);
        assertThat(opened.unmeasuredOf(ANNA, 10)).isEmpty();
        assertThat(opened.bytesOf(ANNA)).isEqualTo(500);
    }
}
