package org.safelight.platform.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class SqliteFileTest {

    @TempDir Path folder;
    private SqliteFile file;

    @BeforeEach
    void openFile() {
        file = SqliteFile.open(folder.resolve("new/folder/a.db"), Durability.FULL);
        file.writer().sql("CREATE TABLE negative (id INTEGER PRIMARY KEY)").update();
    }

    @AfterEach
    void closeFile() {
        file.close();
    }

    @Test
    void aReaderSeesWhatIsCommitted() {
        insert(1);

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aReaderCannotWrite() {
        assertThatThrownBy(() -> file.reader().sql("DELETE FROM negative").update())
                .hasStackTraceContaining("readonly");
    }

    @Test
    void aNewFileHasPagesAsAskedForAndOneThatExistsKeepsItsOwn() {
        Path path = folder.resolve("small.db");
        try (var small = SqliteFile.open(path, Durability.NORMAL, 1_024)) {
            small.writer().sql("CREATE TABLE negative (id INTEGER PRIMARY KEY)").update();
            assertThat(pageBytes(small)).isEqualTo(1_024);
        }
        try (var again = SqliteFile.open(path, Durability.NORMAL, 2_048)) {
            assertThat(pageBytes(again)).isEqualTo(1_024);
        }
        assertThat(pageBytes(file)).isEqualTo(SqliteFile.PAGE_BYTES);
    }

    private static int pageBytes(SqliteFile file) {
        return file.writer().sql("PRAGMA page_size").query(Integer.class).single();
    }

    @Test
    void whatIsRolledBackWasNeverThere() {
        new TransactionTemplate(file.transactions())
                .executeWithoutResult(
                        transaction -> {
                            insert(1);
                            transaction.setRollbackOnly();
                        });

        assertThat(count()).isZero();
    }

    @Test
    void anEmptyTransactionDoesNotWaitForTheWriter() throws Exception {
        var written = new CountDownLatch(1);
        var emptyOneIsDone = new CountDownLatch(1);
        var transactions = new TransactionTemplate(file.transactions());
        var writer =
                CompletableFuture.supplyAsync(
                        () ->
                                transactions.execute(
                                        transaction -> {
                                            insert(1);
                                            written.countDown();
                                            return await(emptyOneIsDone);
                                        }));
        assertThat(await(written)).isTrue();

        transactions.executeWithoutResult(transaction -> emptyOneIsDone.countDown());

        assertThat(writer.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(4, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void insert(int id) {
        file.writer().sql("INSERT INTO negative VALUES (?)").param(id).update();
    }

    private long count() {
        return file.reader().sql("SELECT count(*) FROM negative").query(Long.class).single();
    }
}
