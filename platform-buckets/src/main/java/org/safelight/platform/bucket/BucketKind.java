package org.safelight.platform.bucket;

/** Where buckets can be. */
public enum BucketKind {
    /** Folders, below the data folder. */
    FILESYSTEM,
    /** Collections of a MongoDB. */
    GRIDFS,
    /** Amazon's S3, or another server that speaks its language. */
    S3
}
