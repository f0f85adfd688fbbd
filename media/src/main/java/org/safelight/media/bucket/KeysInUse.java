package org.safelight.media.bucket;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.Stream;

/** What adapters do where a key, or something that looks like one, is there already. */
public final class KeysInUse {

    private KeysInUse() {}

    /**
     * Reads through the object that is there, to see that it is what was to be put.
     *
     * @throws OccupiedKeyException when it has other bytes
     */
    public static void check(ReadableBucket bucket, ObjectKey key, ContentHash wanted)
            throws IOException {
        try (InputStream there = bucket.open(key, wanted)) {
            there.transferTo(OutputStream.nullOutputStream());
        } catch (DamagedObjectException other) {
            var occupied = new OccupiedKeyException(key);
            occupied.addSuppressed(other);
            throw occupied;
        }
    }

    /** The key of this name; none where the name is not one of ours, but somebody else's object. */
    public static Stream<ObjectKey> named(String name) {
        try {
            return Stream.of(new ObjectKey(name));
        } catch (IllegalArgumentException notOurs) {
            return Stream.empty();
        }
    }
}
