package org.safelight.platform.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.MissingObjectException;
import org.safelight.media.bucket.Sha256;
import org.safelight.media.bucket.filesystem.FilesystemBucket;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;

/** Whatever a bucket is asked is timed by what it was, and answered as the bucket answers. */
class MeasuredBucketTest {

    private static final byte[] BYTES = {1, 2, 3};
    private static final ObjectKey TULIP = new ObjectKey("tulip");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Bucket bucket;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        bucket = new MeasuredBucket(new FilesystemBucket(folder), "originals", registry);
        bucket.put(TULIP, new ByteArrayInputStream(BYTES));
    }

    @Test
    void everyOperationIsTimedUnderItsName() throws IOException {
        try (var whole = bucket.open(TULIP, Sha256.of(BYTES));
                var part = bucket.openRange(TULIP, 1, 2);
                var keys = bucket.keysWrittenBefore(Instant.now().plusSeconds(10))) {
            assertThat(whole.readAllBytes()).isEqualTo(BYTES);
            assertThat(part.readAllBytes()).containsExactly(2, 3);
            assertThat(keys).containsExactly(TULIP);
        }
        assertThat(bucket.remove(TULIP)).isTrue();
        assertThat(bucket.removeUnfinished(Instant.now(), 1)).isZero();

        for (String operation :
                new String[] {"put", "open", "open_range", "list", "remove", "remove_unfinished"}) {
            assertThat(count(operation, "done")).as(operation).isEqualTo(1);
            assertThat(count(operation, "failed")).as(operation).isZero();
        }
    }

    @Test
    void thatNothingIsThereIsAnAnswer() {
        assertThatThrownBy(() -> bucket.openRange(new ObjectKey("rose"), 0, 1))
                .isInstanceOf(MissingObjectException.class);

        assertThat(count("open_range", "done")).isEqualTo(1);
    }

    @Test
    void aBucketThatCannotIsCountedAsFailed() {
        Bucket broken =
                new MeasuredBucket(
                        (Bucket)
                                Proxy.newProxyInstance(
                                        Bucket.class.getClassLoader(),
                                        new Class<?>[] {Bucket.class},
                                        (_, _, _) -> {
                                            throw new IOException("out of order");
                                        }),
                        "originals",
                        registry);

        assertThatThrownBy(() -> broken.remove(TULIP)).hasMessage("out of order");

        assertThat(count("remove", "failed")).isEqualTo(1);
    }

    private long count(String operation, String outcome) {
        return registry.get("safelight.bucket")
                .tags("bucket", "originals", "operation", operation, "outcome", outcome)
                .timer()
                .count();
    }
}
