package org.safelight.media.imaging.unpack;

import org.safelight.media.imaging.ImageSource;

import java.io.IOException;

/** The bytes of a part of a file in order, through a window. Not packed at all. */
public final class Feed implements Packed {

    private static final int WINDOW = 32 * 1024;

    private final ImageSource source;
    private final byte[] window;
    private long base;
    private int filled;
    private int at;
    private int limit;
    private long end;

    /** The whole of a source, from its beginning. */
    public Feed(ImageSource source) {
        this.source = source;
        this.window = new byte[Math.clamp(source.size(), 1, WINDOW)];
        this.end = source.size();
    }

    /** From now on the bytes of this part, as far as they are in the file. */
    public Feed part(long from, long length) {
        long size = source.size();
        long start = Math.clamp(from, 0, size);
        end = start + Math.clamp(length, 0, size - start);
        // Parts that follow each other mostly share a window.
        boolean within = start >= base && start <= base + filled;
        at = within ? (int) (start - base) : 0;
        filled = within ? filled : 0;
        base = within ? base : start;
        limit = (int) Math.min(filled, end - base);
        return this;
    }

    /** Where the next byte is in the file. */
    public long position() {
        return base + at;
    }

    /** The next byte, 0 to 255. */
    public int u8() throws IOException {
        if (at == limit) {
            fill();
        }
        return window[at++] & 0xFF;
    }

    /** The next two bytes, the most significant first. */
    public int u16() throws IOException {
        return u8() << 8 | u8();
    }

    /** The next four bytes, the most significant first. */
    public long u32() throws IOException {
        return (long) u16() << 16 | u16();
    }

    /** Goes over some bytes, to the end of the part at most. */
    public void skip(long count) {
        long to = position() + Math.clamp(count, 0, end - position());
        part(to, end - to);
    }

    @Override
    public void unpack(byte[] target, int from, int count) throws IOException {
        for (int done = 0; done < count; ) {
            if (at == limit) {
                fill();
            }
            int some = Math.min(count - done, limit - at);
            System.arraycopy(window, at, target, from + done, some);
            at += some;
            done += some;
        }
    }

    /** Up to {@code most} bytes, at least one; -1 at the end of the part. */
    int some(byte[] target, int from, int most) throws IOException {
        if (position() == end) {
            return -1;
        }
        if (at == limit) {
            fill();
        }
        int count = Math.min(most, limit - at);
        System.arraycopy(window, at, target, from, count);
        at += count;
        return count;
    }

    private void fill() throws IOException {
        long position = position();
        int length = (int) Math.min(window.length, source.size() - position);
        int count = position < end ? source.read(position, window, 0, length) : 0;
        if (count <= 0) {
            throw new DeclinedException("The file ends early");
        }
        base = position;
        filled = count;
        at = 0;
        limit = (int) Math.min(filled, end - base);
    }
}
