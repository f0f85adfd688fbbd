package org.safelight.media.imaging;

/** An image file that is in memory already. The array is not copied. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record InMemorySource(byte[] bytes) implements ImageSource {

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(long position, byte[] buffer, int offset, int length) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - position);
        System.arraycopy(bytes, (int) position, buffer, offset, count);
        return count;
    }
}
