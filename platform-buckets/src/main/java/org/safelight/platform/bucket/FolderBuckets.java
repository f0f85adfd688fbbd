package org.safelight.platform.bucket;

import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.platform.folder.DataFolder;

import java.io.IOException;

/** Buckets below the data folder, which several processes may share. */
record FolderBuckets(DataFolder folder) implements BucketSource {

    @Override
    public Bucket open(String name) throws IOException {
        return new FilesystemBucket(folder.resolve(name));
    }

    @Override
    public void close() {
        // Files are open only while they are used.
    }
}
