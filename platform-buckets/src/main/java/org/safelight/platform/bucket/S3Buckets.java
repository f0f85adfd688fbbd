package org.safelight.platform.bucket;

import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.s3.S3Bucket;
import org.safelight.media.bucket.s3.S3Connection;

import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;

/** Buckets that are there already: whoever owns the account has made them. */
final class S3Buckets implements BucketSource {

    private final S3Client client;

    S3Buckets(S3Connection connection) {
        this.client = connection.open();
    }

    @Override
    public Bucket open(String name) throws IOException {
        var bucket = new S3Bucket(client, name);
        bucket.check();
        return bucket;
    }

    @Override
    public void close() {
        client.close();
    }
}
