package org.safelight.media.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** What every bucket does. An adapter's test extends this and says how to make and damage one. */
public abstract class BucketContract {

    /** More than any adapter's chunk, and no multiple of one. */
    private static final int LARGE = 5 * 1024 * 1024 + 12_345;

    /** Several parts of S3, each 8 MiB, and many chunks of GridFS. */
    private static final int HUGE = 20 * 1024 * 1024 + 12_345;

    /** More than the thousand that a page of S3 has. */
    private static final int MANY = 1_100;

    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

    private static final ContentHash HASH_OF_NOTHING =
            new ContentHash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private Bucket bucket;
    private ObjectKey key;

    /** A bucket of its own for each test, or one whose keys never meet. */
    protected abstract Bucket bucket() throws IOException;

    /** Changes one stored byte of an object behind the bucket's back. */
    protected abstract void damage(ObjectKey key) throws IOException;

    @BeforeEach
    void openBucket() throws IOException {
        bucket = bucket();
        key = newKey();
    }

    @Test
    void anObjectComesBackAsItWasPut() throws IOException {
        byte[] body = bytes(LARGE);
        StoredObject stored = bucket.put(key, new ByteArrayInputStream(body));
        assertThat(stored).isEqualTo(new StoredObject(LARGE, Sha256.of(body)));
        try (InputStream read = bucket.open(key, stored.hash())) {
            assertThat(read.readAllBytes()).isEqualTo(body);
        }
    }

    @Test
    void anObjectMayBeEmpty() throws IOException {
        StoredObject stored = bucket.put(key, InputStream.nullInputStream());
        assertThat(stored).isEqualTo(new StoredObject(0, HASH_OF_NOTHING));
        try (InputStream read = bucket.open(key, stored.hash())) {
            assertThat(read).isEmpty();
        }
        assertThat(range(0, 10)).isEmpty();
    }

    @Test
    void aBodyThatIsCutLeavesNothing() throws IOException {
        var cut = new CutInputStream(bytes(LARGE));
        assertThatThrownBy(() -> bucket.put(key, cut)).isSameAs(cut.failure());
        assertThatExceptionOfType(MissingObjectException.class)
                .isThrownBy(() -> bucket.open(key, HASH_OF_NOTHING));
        assertThat(keysBefore(tomorrow)).doesNotContain(key);
    }

    @Test
    void aBodyThatIsCutLeavesTheObjectThatWasThere() throws IOException {
        byte[] body = bytes(1000);
        bucket.put(key, new ByteArrayInputStream(body));
        var cut = new CutInputStream(bytes(LARGE));
        assertThatThrownBy(() -> bucket.put(key, cut)).isSameAs(cut.failure());
        assertThat(whole(Sha256.of(body))).isEqualTo(body);
    }

    @Test
    void theSameBytesMayBePutAgain() throws IOException {
        byte[] body = bytes(1000);
        StoredObject first = bucket.put(key, new ByteArrayInputStream(body));
        StoredObject second = bucket.put(key, new ByteArrayInputStream(body));
        assertThat(second).isEqualTo(first);
        assertThat(whole(first.hash())).isEqualTo(body);
        assertThat(keysBefore(tomorrow)).containsOnlyOnce(key);
    }

    @Test
    void damagedBytesAreNeverGivenWhole() throws IOException {
        byte[] body = bytes(300_000);
        StoredObject stored = bucket.put(key, new ByteArrayInputStream(body));
        damage(key);
        var read = new ByteArrayOutputStream();
        try (InputStream damaged = bucket.open(key, stored.hash())) {
            assertThatExceptionOfType(DamagedObjectException.class)
                    .isThrownBy(() -> damaged.transferTo(read));
        }
        assertThat(read.size()).isLessThan(body.length);
    }

    @Test
    void aWrongHashGivesNothingOfASmallObject() throws IOException {
        bucket.put(key, new ByteArrayInputStream(bytes(10)));
        try (InputStream damaged = bucket.open(key, HASH_OF_NOTHING)) {
            assertThatExceptionOfType(DamagedObjectException.class).isThrownBy(damaged::read);
        }
    }

    @Test
    void aRangeIsTheBytesFromItsOffset() throws IOException {
        byte[] body = bytes(LARGE);
        bucket.put(key, new ByteArrayInputStream(body));
        assertThat(range(300_000, 70_000)).isEqualTo(Arrays.copyOfRange(body, 300_000, 370_000));
        assertThat(range(0, 1)).containsExactly(body[0]);
        assertThat(range(5, 0)).isEmpty();
    }

    @Test
    void aRangeEndsWhereTheObjectEnds() throws IOException {
        byte[] body = bytes(1000);
        bucket.put(key, new ByteArrayInputStream(body));
        assertThat(range(990, Long.MAX_VALUE - 990)).isEqualTo(Arrays.copyOfRange(body, 990, 1000));
        assertThat(range(1000, 1)).isEmpty();
        assertThat(range(5000, 10)).isEmpty();
    }

    @Test
    void whatIsNotThereIsMissing() throws IOException {
        assertThatExceptionOfType(MissingObjectException.class)
                .isThrownBy(() -> bucket.open(key, HASH_OF_NOTHING));
        assertThatExceptionOfType(MissingObjectException.class)
                .isThrownBy(() -> bucket.openRange(key, 0, 1));
        assertThat(bucket.remove(key)).isFalse();
    }

    @Test
    void aRemovedObjectIsMissing() throws IOException {
        bucket.put(key, new ByteArrayInputStream(bytes(10)));
        assertThat(bucket.remove(key)).isTrue();
        assertThat(bucket.remove(key)).isFalse();
        assertThatExceptionOfType(MissingObjectException.class)
                .isThrownBy(() -> bucket.openRange(key, 0, 1));
    }

    @Test
    void keysAreFoundByWhenTheyWereWritten() throws IOException {
        bucket.put(key, new ByteArrayInputStream(bytes(10)));
        assertThat(keysBefore(Instant.now().plus(Duration.ofHours(1)))).contains(key);
        assertThat(keysBefore(Instant.now().minus(Duration.ofHours(1)))).doesNotContain(key);
    }

    @Test
    void manyWritersDoNotDisturbEachOther() throws Exception {
        byte[] body = bytes(200_000);
        Callable<ObjectKey> writer =
                () -> {
                    ObjectKey own = newKey();
                    bucket.put(own, new ByteArrayInputStream(body));
                    bucket.put(key, new ByteArrayInputStream(body));
                    return own;
                };
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (var written : writers.invokeAll(Collections.nCopies(24, writer))) {
                key = written.get();
                assertThat(whole(Sha256.of(body))).isEqualTo(body);
            }
        }
    }

    @Test
    void ofSeveralThatPutOneObjectAtOnceAllSucceed() throws Exception {
        byte[] body = bytes(600_000);
        Callable<StoredObject> writer = () -> bucket.put(key, new ByteArrayInputStream(body));
        try (var writers = Executors.newFixedThreadPool(4)) {
            for (var written : writers.invokeAll(Collections.nCopies(4, writer))) {
                assertThat(written.get()).isEqualTo(new StoredObject(600_000, Sha256.of(body)));
            }
        }
        assertThat(whole(Sha256.of(body))).isEqualTo(body);
        assertThat(keysBefore(tomorrow)).containsOnlyOnce(key);
    }

    @Test
    void otherBytesUnderAKeyAreNeverMixedWithThoseThatAreThere() throws IOException {
        ContentHash first = bucket.put(key, new ByteArrayInputStream(bytes(LARGE))).hash();
        try {
            ContentHash other = bucket.put(key, new ByteArrayInputStream(bytes(1000))).hash();
            assertThat(whole(other)).isEqualTo(bytes(1000));
        } catch (OccupiedKeyException refused) {
            assertThat(whole(first)).isEqualTo(bytes(LARGE));
        }
    }

    @Test
    void aHugeObjectOfUnknownLengthComesBackAsItWasPut() throws IOException {
        StoredObject stored = bucket.put(key, new GeneratedInputStream(HUGE));
        assertThat(stored.bytes()).isEqualTo(HUGE);
        try (InputStream read = bucket.open(key, stored.hash())) {
            assertThat(read).hasSameContentAs(new GeneratedInputStream(HUGE));
        }
        assertThat(range(HUGE - 3L, 10)).containsExactly(generated(HUGE - 3L, 3));
        assertThat(range(9_000_000, 4)).containsExactly(generated(9_000_000, 4));
    }

    @Test
    void aHugeBodyThatIsCutLeavesNothing() throws IOException {
        var cut = new CutInputStream(new GeneratedInputStream(HUGE));
        assertThatThrownBy(() -> bucket.put(key, cut)).isSameAs(cut.failure());
        assertThatExceptionOfType(MissingObjectException.class)
                .isThrownBy(() -> bucket.openRange(key, 0, 1));
        assertThat(keysBefore(tomorrow)).doesNotContain(key);
        assertThat(bucket.removeUnfinished(tomorrow, Integer.MAX_VALUE)).isZero();
    }

    @Test
    void whatIsFinishedIsNotUnfinished() throws IOException {
        byte[] body = bytes(1000);
        bucket.put(key, new ByteArrayInputStream(body));
        assertThat(bucket.removeUnfinished(tomorrow, Integer.MAX_VALUE)).isZero();
        assertThat(whole(Sha256.of(body))).isEqualTo(body);
    }

    @Test
    void howeverManyKeysThereAreAllAreFound() throws Exception {
        List<ObjectKey> keys = Stream.generate(BucketContract::newKey).limit(MANY).toList();
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (var written : writers.invokeAll(keys.stream().map(this::putting).toList())) {
                written.get();
            }
        }
        assertThat(keysBefore(tomorrow)).containsAll(keys).doesNotHaveDuplicates();
        try (var found = bucket.keysWrittenBefore(tomorrow)) {
            assertThat(found.limit(3)).hasSize(3);
        }
    }

    private Callable<StoredObject> putting(ObjectKey one) {
        return () -> bucket.put(one, new ByteArrayInputStream(bytes(10)));
    }

    private static byte[] generated(long from, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = GeneratedInputStream.byteAt(from + i);
        }
        return bytes;
    }

    private byte[] whole(ContentHash hash) throws IOException {
        try (InputStream read = bucket.open(key, hash)) {
            return read.readAllBytes();
        }
    }

    private byte[] range(long offset, long length) throws IOException {
        try (InputStream read = bucket.openRange(key, offset, length)) {
            return read.readAllBytes();
        }
    }

    private List<ObjectKey> keysBefore(Instant time) throws IOException {
        try (var keys = bucket.keysWrittenBefore(time)) {
            return keys.toList();
        }
    }

    private static ObjectKey newKey() {
        return new ObjectKey(UUID.randomUUID().toString());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
