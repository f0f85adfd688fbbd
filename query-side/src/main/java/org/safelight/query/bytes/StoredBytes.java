package org.safelight.query.bytes;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.ReadableBucket;

/** An object as the view knows it: where it is, and what it must be. */
public record StoredBytes(ReadableBucket bucket, ObjectKey key, ContentHash hash, long size) {}
