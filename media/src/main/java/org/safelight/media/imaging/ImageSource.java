package org.safelight.media.imaging;

import java.io.IOException;

/** The bytes of an image file, wherever they are, to be read in any order. */
public interface ImageSource {

    /** The number of bytes. */
    long size();

    /**
     * Reads up to {@code length} bytes from {@code position} into the buffer; fewer only at the
     * end.
     *
     * @return how many were read, -1 behind the end
     */
    int read(long position, byte[] buffer, int offset, int length) throws IOException;
}
