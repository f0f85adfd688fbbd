package org.safelight.thumbnails.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.NOON;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.request;
import static org.safelight.thumbnails.SomePhotos.thumbnail;
import static org.safelight.thumbnails.renewal.FinishedThumbnailsContract.by;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;

class SqliteFinishedThumbnailsTest implements FinishedThumbnailsContract {

    private SqliteFile file;
    private FinishedThumbnails thumbnails;

    @BeforeEach
    void open(@TempDir Path folder) {
        file = SqliteFile.open(folder.resolve("finished.db"), Durability.NORMAL);
        thumbnails = new SqliteFinishedThumbnails(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    public FinishedThumbnails thumbnails() {
        return thumbnails;
    }

    @Test
    void openingEndsTheLeasesOfTheProcessBefore() {
        thumbnails.expect(request("tulip"), 0);
        thumbnails.finish(photo("tulip"), thumbnail("tulip", OLD), 1);
        thumbnails.take(by(NEW), 10, NOON, SOON);

        assertThat(new SqliteFinishedThumbnails(file).take(by(NEW), 10, NOON, SOON))
                .containsExactly(request("tulip"));
    }
}
