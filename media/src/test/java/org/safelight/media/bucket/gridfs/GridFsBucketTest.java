package org.safelight.media.bucket.gridfs;

import static com.mongodb.client.model.Filters.eq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.BucketContract;
import org.safelight.media.bucket.DamagedObjectException;
import org.safelight.media.bucket.LongestPut;
import org.safelight.media.bucket.OccupiedKeyException;
import org.safelight.media.bucket.Sha256;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

class GridFsBucketTest extends BucketContract {

    private static final ObjectKey KEY = new ObjectKey("photo");
    private final Instant longAgo = Instant.now().minus(LongestPut.DURATION.multipliedBy(3));

    private static MongoUnderTest mongo;
    private static Layout layout;

    @BeforeAll
    static void open() {
        mongo = new MongoUnderTest();
        layout = Layout.of(mongo.database(), "photos");
    }

    @AfterAll
    static void close() {
        mongo.close();
    }

    @Override
    protected Bucket bucket() {
        return new GridFsBucket(mongo.database(), "photos");
    }

    @Override
    protected void damage(ObjectKey key) {
        Document chunk = chunkOf(key);
        byte[] bytes = chunk.get("data", Binary.class).getData();
        bytes[0] ^= 1;
        layout.chunks().replaceOne(eq("_id", chunk.get("_id")), chunk.append("data", bytes));
    }

    @Test
    void aLostChunkIsDamage() throws IOException {
        var key = new ObjectKey("lacks-a-chunk");
        ContentHash hash = bucket().put(key, body(1_000_000)).hash();
        layout.chunks().deleteOne(eq("_id", chunkOf(key).get("_id")));

        try (InputStream read = bucket().open(key, hash)) {
            assertThatExceptionOfType(DamagedObjectException.class).isThrownBy(read::readAllBytes);
        }
    }

    @Test
    void ofTwoWritersOfDifferentBytesTheFirstWins() throws IOException {
        var key = new ObjectKey("first-wins");
        bucket().put(key, body(10));

        assertThatExceptionOfType(OccupiedKeyException.class)
                .isThrownBy(() -> bucket().put(key, body(20)));
        try (InputStream read = bucket().open(key, Sha256.of(new byte[10]))) {
            assertThat(read.readAllBytes()).isEqualTo(new byte[10]);
        }
    }

    @Test
    void nothingIsLeftOfWhatCameSecond() throws IOException {
        var key = new ObjectKey("nothing-left");
        bucket().put(key, body(600_000));
        bucket().put(key, body(600_000));

        assertThat(layout.files().countDocuments(eq("filename", key.value()))).isEqualTo(1);
        assertThat(layout.unfinished().countDocuments()).isZero();
        long files = layout.files().countDocuments();
        assertThat(layout.chunks().distinct("files_id", ObjectId.class))
                .hasSizeLessThanOrEqualTo((int) files);
    }

    @Test
    void whatACrashLeftHalfWrittenIsRemovedOnceItIsOld() throws IOException {
        ObjectId old = begun(longAgo);
        ObjectId young = begun(Instant.now().minus(Duration.ofHours(1)));

        assertThat(bucket().removeUnfinished(Instant.now(), 10)).isEqualTo(1);

        assertThat(chunksOf(old)).isZero();
        assertThat(chunksOf(young)).isEqualTo(1);
        layout.unfinished().deleteOne(eq("_id", young));
    }

    @Test
    void anObjectThatWasFinishedBeforeTheCrashStays() throws IOException {
        ContentHash hash = bucket().put(KEY, body(1000)).hash();
        ObjectId finished = idOf(KEY);
        layout.unfinished().insertOne(Unfinished.note(finished, longAgo));

        assertThat(bucket().removeUnfinished(Instant.now(), 10)).isZero();

        try (InputStream read = bucket().open(KEY, hash)) {
            assertThat(read.readAllBytes()).hasSize(1000);
        }
        assertThat(layout.unfinished().countDocuments(eq("_id", finished))).isZero();
    }

    private ObjectId begun(Instant when) {
        var id = new ObjectId();
        layout.unfinished().insertOne(Unfinished.note(id, when));
        layout.chunks()
                .insertOne(new Document("files_id", id).append("n", 0).append("data", new byte[5]));
        return id;
    }

    private long chunksOf(ObjectId object) {
        return layout.chunks().countDocuments(eq("files_id", object));
    }

    private Document chunkOf(ObjectKey key) {
        return Objects.requireNonNull(layout.chunks().find(eq("files_id", idOf(key))).first());
    }

    private ObjectId idOf(ObjectKey key) {
        Document file = layout.files().find(eq("filename", key.value())).first();
        return Objects.requireNonNull(file).getObjectId("_id");
    }

    private static InputStream body(int zeros) {
        return new ByteArrayInputStream(new byte[zeros]);
    }
}
