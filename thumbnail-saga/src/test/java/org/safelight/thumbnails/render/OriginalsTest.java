package org.safelight.thumbnails.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Original;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.DamagedObjectException;
import org.safelight.media.bucket.ObjectSource;
import org.safelight.media.bucket.Sha256;
import org.safelight.media.bucket.StoredObject;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.media.imaging.InMemorySource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

class OriginalsTest {

    private static final ObjectKey KEY = new ObjectKey("original");
    private static final ContentHash ANOTHER_HASH = Sha256.of(new byte[] {1});

    private Bucket bucket;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        bucket = new FilesystemBucket(folder);
    }

    @Test
    void anOrdinaryOriginalIsReadIntoMemory() throws IOException {
        assertThat(new Originals(bucket).open(stored(Originals.MOST_IN_MEMORY)))
                .isInstanceOf(InMemorySource.class);
    }

    @Test
    void aHugeOriginalStaysInItsBucket() throws IOException {
        var source = new Originals(bucket).open(stored(Originals.MOST_IN_MEMORY + 1));

        assertThat(source).isInstanceOf(ObjectSource.class);
        assertThat(source.size()).isEqualTo(Originals.MOST_IN_MEMORY + 1);
    }

    @Test
    void aHugeOriginalIsCheckedBeforeItIsRendered() throws IOException {
        long bytes = stored(Originals.MOST_IN_MEMORY + 1).bytes();

        assertThatThrownBy(() -> new Originals(bucket).open(new Original(KEY, ANOTHER_HASH, bytes)))
                .isInstanceOf(DamagedObjectException.class);
    }

    private Original stored(int bytes) throws IOException {
        StoredObject stored = bucket.put(KEY, new ByteArrayInputStream(new byte[bytes]));
        return new Original(KEY, stored.hash(), stored.bytes());
    }
}
