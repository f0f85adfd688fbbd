package org.safelight.platform.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.StoredObject;
import org.safelight.media.bucket.s3.S3Bucket;

import software.amazon.awssdk.services.s3.S3Client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A process that may only read, at a server which sees to that. */
class ReadOnlyS3Test {

    private static final ObjectKey KEY = new ObjectKey("photo");
    private static final byte[] BYTES = {1, 2, 3};

    private TestS3 writable;
    private TestS3 readOnly;
    private S3Client writer;
    private S3Client reader;

    @BeforeEach
    void start() throws Exception {
        writable = TestS3.started();
        readOnly = writable.startedReadOnly();
        writer = writable.client();
        reader = readOnly.client();
    }

    @AfterEach
    void stop() throws Exception {
        writer.close();
        reader.close();
        readOnly.stop();
        writable.stop();
    }

    @Test
    void readsAndIsToldThatItMayNotChangeAnything() throws IOException {
        StoredObject stored =
                new S3Bucket(writer, "originals").put(KEY, new ByteArrayInputStream(BYTES));
        Bucket bucket = new S3Bucket(reader, "originals");

        try (InputStream read = bucket.open(KEY, stored.hash())) {
            assertThat(read.readAllBytes()).isEqualTo(BYTES);
        }
        assertThatIOException()
                .isThrownBy(
                        () -> bucket.put(new ObjectKey("another"), new ByteArrayInputStream(BYTES)))
                .withMessageContaining("S3 did not do what was asked");
        assertThatIOException()
                .isThrownBy(() -> bucket.remove(KEY))
                .withMessageContaining("S3 did not do what was asked");
        assertThat(bucket.openRange(KEY, 0, 3).readAllBytes()).isEqualTo(BYTES);
    }
}
