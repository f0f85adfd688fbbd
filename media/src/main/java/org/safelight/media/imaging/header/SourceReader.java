package org.safelight.media.imaging.header;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.safelight.media.imaging.ImageSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads numbers at positions of a file. Reading behind the end, or taking more steps than any
 * honest file needs, is an {@link org.safelight.media.imaging.UnreadableImageException}.
 */
public final class SourceReader {

    private static final int WINDOW = 4096;

    /** A 200 MB PNG in chunks of 8 kB has 25,000 of them. */
    private static final int MOST_STEPS = 100_000;

    private final ImageSource source;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long start;
    private int steps;

    /** Reads from this source, numbers with the most significant byte first. */
    public SourceReader(ImageSource source) {
        this.source = source;
    }

    /** From now on, numbers have their bytes in this order. */
    public SourceReader order(ByteOrder order) {
        window.order(order);
        return this;
    }

    /** The number of bytes in the file. */
    public long size() {
        return source.size();
    }

    /** Counts one more segment, chunk, block or directory entry. */
    public void step() throws IOException {
        if (++steps > MOST_STEPS) {
            throw undecodable("The file has more parts than a picture needs");
        }
    }

    /** An unsigned byte. */
    public int u8(long position) throws IOException {
        return window.get(at(position, 1)) & 0xFF;
    }

    /** An unsigned number of two bytes. */
    public int u16(long position) throws IOException {
        return window.getShort(at(position, 2)) & 0xFFFF;
    }

    /** A signed number of four bytes. */
    public int s32(long position) throws IOException {
        return window.getInt(at(position, 4));
    }

    /** An unsigned number of four bytes. */
    public long u32(long position) throws IOException {
        return s32(position) & 0xFFFF_FFFFL;
    }

    /** A number of eight bytes, none of which is negative. */
    public long u64(long position) throws IOException {
        long value = window.getLong(at(position, 8));
        if (value < 0 || value > Long.MAX_VALUE / 4) {
            throw undecodable("A length in the file is impossible");
        }
        return value;
    }

    /** Some bytes as text of one byte a character; at most 4096. */
    public String text(long position, int length) throws IOException {
        int at = at(position, length);
        return new String(window.array(), at, length, ISO_8859_1);
    }

    /** Up to {@code length} bytes, fewer where the file ends. */
    public byte[] bytes(long position, int length) throws IOException {
        byte[] bytes = new byte[Math.clamp(size() - position, 0, length)];
        read(position, bytes, bytes.length);
        return bytes;
    }

    /** Puts up to {@code length} bytes into a buffer and says how many; fewer at the file's end. */
    int read(long position, byte[] buffer, int length) throws IOException {
        int wanted = Math.clamp(size() - position, 0, length);
        for (int done = 0; done < wanted; ) {
            int count = source.read(position + done, buffer, done, wanted - done);
            if (count <= 0) {
                throw undecodable("The file ends early");
            }
            done += count;
        }
        return wanted;
    }

    private int at(long position, int length) throws IOException {
        if (position < 0 || position + length > size()) {
            throw undecodable("The file ends early");
        }
        if (position < start || position + length > start + window.limit()) {
            fill(position);
        }
        return (int) (position - start);
    }

    private void fill(long position) throws IOException {
        window.clear().limit(read(position, window.array(), WINDOW));
        start = position;
    }
}
