package org.safelight.platform.bucket;

import org.safelight.media.bucket.Bucket;

import java.io.IOException;

/** Opens buckets of one kind, and closes what they share when the process ends. */
interface BucketSource extends AutoCloseable {

    /** The bucket of this name, after asking whether it can be used. */
    Bucket open(String name) throws IOException;

    @Override
    void close();
}
