package org.safelight.endtoend.bucket;

import org.safelight.platform.bucket.TestS3;

import software.amazon.awssdk.services.s3.S3Client;

import java.util.Map;
import java.util.stream.Stream;

class S3BucketsTest extends BucketsElsewhere {

    private final TestS3 s3;

    S3BucketsTest() throws Exception {
        s3 = TestS3.started();
    }

    @Override
    Map<String, String> start() {
        return Map.of(
                "SAFELIGHT_BUCKETS",
                "s3",
                "SAFELIGHT_S3_ENDPOINT",
                s3.address().toString(),
                "SAFELIGHT_S3_REGION",
                "us-east-1",
                "SAFELIGHT_S3_PATH_STYLE",
                "true",
                "AWS_ACCESS_KEY_ID",
                TestS3.IDENTITY,
                "AWS_SECRET_ACCESS_KEY",
                TestS3.SECRET);
    }

    @Override
    long objects() {
        try (S3Client client = s3.client()) {
            return Stream.of("originals", "thumbnails")
                    .mapToLong(bucket -> client.listObjectsV2(it -> it.bucket(bucket)).keyCount())
                    .sum();
        }
    }

    @Override
    void stop() throws Exception {
        s3.stop();
    }
}
