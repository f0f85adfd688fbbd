package org.safelight.media.bucket;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;

/** Keeps objects, each written once, whole, and durable before {@link #put} returns. */
public interface Bucket {

    /**
     * Streams the body into a new object, in constant memory. When the body ends early with an
     * exception, or this method throws, nothing is kept. The same bytes may be put again under
     * their key.
     */
    StoredObject put(ObjectKey key, InputStream body) throws IOException;

    /**
     * All bytes of an object. The stream fails with {@link DamagedObjectException}, before it gives
     * its last bytes, when they are not those that were stored.
     *
     * @throws MissingObjectException when there is no such object
     */
    InputStream open(ObjectKey key, ContentHash expected) throws IOException;

    /**
     * Some bytes of an object, unchecked, from {@code offset}; fewer than {@code length} where the
     * object ends.
     *
     * @throws MissingObjectException when there is no such object
     */
    InputStream openRange(ObjectKey key, long offset, long length) throws IOException;

    /** Removes an object; false when there was none. */
    boolean remove(ObjectKey key) throws IOException;

    /** The objects last written before {@code before}, to find those that nobody names. */
    Stream<ObjectKey> keysWrittenBefore(Instant before) throws IOException;
}
