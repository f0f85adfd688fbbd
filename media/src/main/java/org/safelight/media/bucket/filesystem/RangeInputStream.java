package org.safelight.media.bucket.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** Some bytes of a file, by position. */
final class RangeInputStream extends InputStream {

    private final FileChannel channel;
    private long position;
    private long remaining;

    RangeInputStream(FileChannel channel, long offset, long length) {
        this.channel = channel;
        this.position = offset;
        this.remaining = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        int wanted = (int) Math.min(length, remaining);
        int count =
                wanted == 0 ? -1 : channel.read(ByteBuffer.wrap(buffer, offset, wanted), position);
        if (count > 0) {
            position += count;
            remaining -= count;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
