package org.safelight.media.imaging;

/**
 * An image file that is in memory already. The array is not copied.
 *
 * @param length of the file, which may be shorter than the array
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record InMemorySource(byte[] bytes, int length) implements ImageSource {

    /** A file that fills its array. */
    public InMemorySource(byte[] bytes) {
        this(bytes, bytes.length);
    }

    @Override
    public long size() {
        return length;
    }

    @Override
    public int read(long position, byte[] buffer, int offset, int count) {
        if (position >= length) {
            return -1;
        }
        int available = (int) Math.min(count, length - position);
        System.arraycopy(bytes, (int) position, buffer, offset, available);
        return available;
    }
}
