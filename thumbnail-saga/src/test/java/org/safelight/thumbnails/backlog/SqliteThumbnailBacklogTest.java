package org.safelight.thumbnails.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.NOON;
import static org.safelight.thumbnails.SomePhotos.request;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.file.Path;

class SqliteThumbnailBacklogTest implements ThumbnailBacklogContract {

    private SqliteFile file;
    private ThumbnailBacklog backlog;

    @BeforeEach
    void open(@TempDir Path folder) {
        file = SqliteFile.open(folder.resolve("events.db"), Durability.NORMAL);
        backlog = new SqliteThumbnailBacklog(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    public ThumbnailBacklog backlog() {
        return backlog;
    }

    @Test
    void openingEndsTheLeasesOfTheProcessBefore() {
        backlog.add(request("tulip"), NOON, 0);
        backlog.take(10, NOON, SOON);

        var reopened = new SqliteThumbnailBacklog(file);

        assertThat(reopened.take(10, NOON, SOON)).containsExactly(request("tulip"));
    }

    @Test
    void aChangeSharesTheFateOfItsTransaction() {
        new TransactionTemplate(file.transactions())
                .executeWithoutResult(
                        transaction -> {
                            backlog.add(request("tulip"), NOON, 0);
                            transaction.setRollbackOnly();
                        });

        assertThat(backlog.size()).isZero();
    }
}
