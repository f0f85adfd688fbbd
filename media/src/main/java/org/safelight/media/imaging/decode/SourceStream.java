package org.safelight.media.imaging.decode;

import org.jspecify.annotations.Nullable;
import org.safelight.media.imaging.ImageSource;

import java.io.EOFException;
import java.io.IOException;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * The stream that decoders read. It fails once their time is spent, and when they ask again and
 * again for what is behind the end: that stops most loops that a hostile file can cause.
 */
final class SourceStream extends ImageInputStreamImpl {

    private static final int BLOCK = 64 * 1024;
    private static final int MOST_READS_BEHIND_THE_END = 10_000;

    private final ImageSource source;
    private final long deadline;
    private final byte[] block = new byte[BLOCK];
    private long start;
    private int available;
    private int readsBehindTheEnd;
    private @Nullable IOException failure;

    /** Reads a source until {@link CpuClock#nanos()} reaches the deadline. */
    SourceStream(ImageSource source, long deadline) {
        this.source = source;
        this.deadline = deadline;
    }

    @Override
    public long length() {
        return source.size();
    }

    @Override
    public int read() throws IOException {
        if (!fill()) {
            return -1;
        }
        bitOffset = 0;
        return block[(int) (streamPos++ - start)] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        bitOffset = 0;
        int at = (int) (streamPos - start);
        int count = Math.min(length, available - at);
        System.arraycopy(block, at, buffer, offset, count);
        streamPos += count;
        return count;
    }

    /** Whether the byte at the position of the stream is in the block. */
    private boolean fill() throws IOException {
        if (streamPos >= start && streamPos < start + available) {
            return true;
        }
        if (CpuClock.nanos() - deadline > 0) {
            throw new DeadlineException();
        }
        start = streamPos;
        available = Math.max(0, fetch());
        if (available == 0 && ++readsBehindTheEnd > MOST_READS_BEHIND_THE_END) {
            throw new EOFException("The decoder does not stop at the end of the file");
        }
        return available > 0;
    }

    private int fetch() throws IOException {
        try {
            return source.read(start, block, 0, BLOCK);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Why the source did not give its bytes; null where it did. */
    @Nullable IOException failure() {
        return failure;
    }
}
