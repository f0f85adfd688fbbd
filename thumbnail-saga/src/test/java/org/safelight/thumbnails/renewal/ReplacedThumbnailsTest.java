package org.safelight.thumbnails.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.request;
import static org.safelight.thumbnails.SomePhotos.thumbnail;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

class ReplacedThumbnailsTest {

    private static final ObjectKey OLD = thumbnail("tulip", "old").key();
    private static final ObjectKey NEW = thumbnail("tulip", "new").key();

    private Instant now = Instant.now().plus(ReplacedThumbnails.GRACE).plusSeconds(1);
    private boolean isComplete = true;
    private SqliteFile file;
    private Bucket bucket;
    private FinishedThumbnails thumbnails;
    private ReplacedThumbnails replaced;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        file = SqliteFile.open(folder.resolve("finished.db"), Durability.NORMAL);
        bucket = new FilesystemBucket(folder.resolve("thumbnails"));
        thumbnails = new SqliteFinishedThumbnails(file);
        InstantSource clock = () -> now;
        replaced = new ReplacedThumbnails(bucket, thumbnails, () -> isComplete, clock);
        bucket.put(OLD, new ByteArrayInputStream("old".getBytes(UTF_8)));
        bucket.put(NEW, new ByteArrayInputStream("new".getBytes(UTF_8)));
        thumbnails.expect(request("tulip"), 0);
        thumbnails.finish(photo("tulip"), thumbnail("tulip", "old"), 1);
        thumbnails.finish(photo("tulip"), thumbnail("tulip", "new"), 2);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void whatWasReplacedIsRemovedAnHourAfterThatWasSeen() throws IOException {
        replaced.collect();
        now = now.plus(ReplacedThumbnails.GRACE).minusMillis(1);
        replaced.collect();

        assertThat(stored()).containsExactlyInAnyOrder(OLD, NEW);

        now = now.plusMillis(1);

        assertThat(replaced.collect()).isEqualTo(1);
        assertThat(stored()).containsExactly(NEW);
    }

    @Test
    void nothingIsRemovedWhileItIsNotKnownWhatEverybodyNames() throws IOException {
        replaced.collect();
        now = now.plus(ReplacedThumbnails.GRACE);
        isComplete = false;

        assertThat(replaced.collect()).isZero();
        assertThat(stored()).containsExactlyInAnyOrder(OLD, NEW);
    }

    @Test
    void whatIsNamedInTheMeantimeStays() throws IOException {
        replaced.collect();
        thumbnails.expect(request("rose"), 0);
        thumbnails.finish(photo("rose"), thumbnail("tulip", "old"), 1);
        now = now.plus(ReplacedThumbnails.GRACE);

        assertThat(replaced.collect()).isZero();
    }

    @Test
    void whatWasWrittenJustNowWillHaveItsName() throws IOException {
        now = Instant.now().plus(Duration.ofMinutes(59));
        replaced.collect();
        thumbnails.remove(photo("tulip"), 3);

        assertThat(replaced.collect()).isZero();
    }

    private Set<ObjectKey> stored() throws IOException {
        try (var keys = bucket.keysWrittenBefore(Instant.MAX)) {
            return keys.collect(Collectors.toSet());
        }
    }
}
