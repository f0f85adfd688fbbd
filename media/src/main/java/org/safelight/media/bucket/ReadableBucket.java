package org.safelight.media.bucket;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;

import java.io.IOException;
import java.io.InputStream;

/** A bucket as those see it who only read: there is nothing here to change an object with. */
public interface ReadableBucket {

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
}
