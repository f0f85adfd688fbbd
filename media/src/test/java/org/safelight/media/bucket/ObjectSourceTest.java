package org.safelight.media.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.filesystem.FilesystemBucket;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

class ObjectSourceTest {

    private static final ObjectKey KEY = new ObjectKey("photo");

    @TempDir private Path folder;
    private final byte[] bytes = new byte[5_000_001];
    private ObjectSource source;

    @BeforeEach
    void putAnObject() throws IOException {
        new Random(1).nextBytes(bytes);
        var bucket = new FilesystemBucket(folder);
        bucket.put(KEY, new ByteArrayInputStream(bytes));
        source = new ObjectSource(bucket, KEY, bytes.length);
    }

    @Test
    void readsFromFrontToBack() throws IOException {
        byte[] read = new byte[bytes.length];
        for (int at = 0; at < read.length; at += 30_000) {
            source.read(at, read, at, Math.min(30_000, read.length - at));
        }
        assertThat(read).isEqualTo(bytes);
    }

    @Test
    void readsInAnyOrderAndAcrossBlocks() throws IOException {
        var random = new Random(2);
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(bytes.length - 200_000);
            int length = 1 + random.nextInt(200_000);
            byte[] read = new byte[length];
            assertThat(source.read(at, read, 0, length)).isEqualTo(length);
            assertThat(read).isEqualTo(Arrays.copyOfRange(bytes, at, at + length));
        }
    }

    @Test
    void givesFewerBytesOnlyAtTheEnd() throws IOException {
        byte[] read = new byte[100];
        assertThat(source.read(bytes.length - 7L, read, 10, 50)).isEqualTo(7);
        assertThat(Arrays.copyOfRange(read, 10, 17))
                .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 7, bytes.length));
        assertThat(source.read(bytes.length, read, 0, 1)).isEqualTo(-1);
    }
}
