package org.safelight.media.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A body of any length that is nowhere in memory, the same one each time. */
final class GeneratedInputStream extends InputStream {

    private final long length;
    private long position;

    GeneratedInputStream(long length) {
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, buffer.length);
        if (count > 0 && position == length) {
            return -1;
        }
        int given = (int) Math.min(count, length - position);
        for (int i = 0; i < given; i++) {
            buffer[offset + i] = byteAt(position + i);
        }
        position += given;
        return given;
    }

    /** Different in every part and chunk, so that none can stand for another. */
    static byte byteAt(long position) {
        return (byte) ((position * 0x9E37_79B9_7F4A_7C15L) >>> 56);
    }
}
