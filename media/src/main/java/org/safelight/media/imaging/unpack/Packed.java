package org.safelight.media.imaging.unpack;

import java.io.IOException;

/** Packed bytes, to be unpacked in order. */
public interface Packed extends AutoCloseable {

    /**
     * Unpacks the next {@code count} bytes, all of them.
     *
     * @throws DeclinedException where there are fewer, or they are damaged
     */
    void unpack(byte[] target, int from, int count) throws IOException;

    /** Gives back what is not in Java's own memory. */
    @Override
    default void close() {}
}
