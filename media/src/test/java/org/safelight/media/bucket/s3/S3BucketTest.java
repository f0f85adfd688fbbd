package org.safelight.media.bucket.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.BucketContract;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class S3BucketTest extends BucketContract {

    private static S3UnderTest s3;

    @BeforeAll
    static void open() throws Exception {
        s3 = new S3UnderTest();
    }

    @AfterAll
    static void close() throws Exception {
        s3.stop();
    }

    @Override
    protected Bucket bucket() {
        return new S3Bucket(s3.client(), s3.bucket());
    }

    @Override
    protected void damage(ObjectKey key) {
        byte[] bytes =
                s3.client()
                        .getObjectAsBytes(it -> it.bucket(s3.bucket()).key(key.value()))
                        .asByteArray();
        bytes[0] ^= 1;
        s3.client()
                .putObject(
                        it -> it.bucket(s3.bucket()).key(key.value()),
                        RequestBody.fromBytes(bytes));
    }

    @Test
    void aBucketThatIsNotThereIsToldOfAtOnce() throws IOException {
        new S3Bucket(s3.client(), s3.bucket()).check();

        assertThatIOException()
                .isThrownBy(() -> new S3Bucket(s3.client(), "never-made").check())
                .withMessageContaining("never-made");
    }

    @Test
    void anUploadThatACrashCutIsAbortedOnceItIsOld() {
        s3.client().createMultipartUpload(it -> it.bucket(s3.bucket()).key("cut-by-a-crash"));
        var listing = new Listing(s3.client(), s3.bucket());

        assertThat(listing.abortBegunBefore(Instant.now().minus(Duration.ofHours(1)), 10)).isZero();
        assertThat(uploads()).hasSize(1);
        assertThat(listing.abortBegunBefore(Instant.now().plus(Duration.ofHours(1)), 10)).isOne();
        assertThat(uploads()).isEmpty();
    }

    private static List<MultipartUpload> uploads() {
        return s3.client().listMultipartUploads(it -> it.bucket(s3.bucket())).uploads();
    }
}
