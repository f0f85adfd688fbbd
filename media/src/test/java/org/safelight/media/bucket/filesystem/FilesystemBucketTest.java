package org.safelight.media.bucket.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.BucketContract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

class FilesystemBucketTest extends BucketContract {

    @TempDir private Path folder;

    @Override
    protected Bucket bucket() throws IOException {
        return new FilesystemBucket(folder);
    }

    @Override
    protected void damage(ObjectKey key) throws IOException {
        Path file = fileOf(key);
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void objectsLieTwoFoldersDeep() throws IOException {
        var key = new ObjectKey("a-key");
        bucket().put(key, new ByteArrayInputStream(new byte[] {1, 2, 3}));
        assertThat(folder.relativize(fileOf(key)).toString())
                .matches("[0-9a-f]{2}/[0-9a-f]{2}/a-key");
    }

    @Test
    void whatACrashLeftHalfWrittenIsRemovedAtTheNextStart() throws IOException {
        bucket();
        Files.writeString(folder.resolve("tmp/left-over"), "half");
        bucket();
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void whatIsBeingWrittenOutlivesAnotherStart() throws IOException {
        var key = new ObjectKey("slow");
        var body = new StartingAnotherBucket(new ByteArrayInputStream(new byte[100_000]));
        assertThat(bucket().put(key, body).bytes()).isEqualTo(100_000);
        assertThat(fileOf(key)).exists();
    }

    private Path fileOf(ObjectKey key) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(key.value())).findAny().orElseThrow();
        }
    }

    /** Opens the same folder a second time in the middle of an upload. */
    private final class StartingAnotherBucket extends java.io.FilterInputStream {

        StartingAnotherBucket(InputStream body) {
            super(body);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            bucket();
            return super.read(buffer, offset, length);
        }
    }
}
