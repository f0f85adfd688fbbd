package org.safelight.thumbnails.render;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.StoredObject;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;

/** A bucket whose disk is full, or whose server does not answer. */
public final class BrokenBucket implements Bucket {

    @Override
    public StoredObject put(ObjectKey key, InputStream body) throws IOException {
        throw broken();
    }

    @Override
    public InputStream open(ObjectKey key, ContentHash expected) throws IOException {
        throw broken();
    }

    @Override
    public InputStream openRange(ObjectKey key, long offset, long length) throws IOException {
        throw broken();
    }

    @Override
    public boolean remove(ObjectKey key) throws IOException {
        throw broken();
    }

    @Override
    public Stream<ObjectKey> keysWrittenBefore(Instant before) throws IOException {
        throw broken();
    }

    @Override
    public int removeUnfinished(Instant before, int most) throws IOException {
        throw broken();
    }

    private static IOException broken() {
        return new IOException("/a/path/of/the/server: no space left on device");
    }
}
