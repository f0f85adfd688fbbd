package org.safelight.media.bucket;

import org.safelight.contract.media.ObjectKey;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;

/** Keeps objects, each written once, whole, and durable before {@link #put} returns. */
public interface Bucket extends ReadableBucket {

    /**
     * Streams the body into a new object, in constant memory. When the body ends early with an
     * exception, or this method throws, no object is there; pieces of one are removed at once, or
     * by {@link #removeUnfinished} if the process dies before. The same bytes may be put again
     * under their key, also by several at once. Other bytes under it are a mistake of the caller's:
     * some buckets throw {@link OccupiedKeyException}, others replace the object; none mixes them.
     */
    StoredObject put(ObjectKey key, InputStream body) throws IOException;

    /** Removes an object; false when there was none. */
    boolean remove(ObjectKey key) throws IOException;

    /**
     * The objects last written before {@code before}, to find those that nobody names. They are
     * fetched as the stream is read, so it is to be closed; it throws {@link
     * java.io.UncheckedIOException}. One whose writing took long may be left out for as long.
     */
    Stream<ObjectKey> keysWrittenBefore(Instant before) throws IOException;

    /**
     * Removes pieces of objects that nobody finishes any more, because their process died before
     * {@code before}. What is being written stays.
     *
     * @param most how many unfinished objects to remove at most; the next call goes on
     * @return how many were removed
     */
    int removeUnfinished(Instant before, int most) throws IOException;
}
