package org.safelight.scaledjpeg.syntax;

/** Reads big-endian numbers from a range of an array; refuses to pass its end. */
final class ByteReader {

    private final byte[] bytes;
    private final int end;
    private int position;

    ByteReader(byte[] bytes, int position, int end) {
        this.bytes = bytes;
        this.position = position;
        this.end = end;
    }

    int position() {
        return position;
    }

    int remaining() {
        return end - position;
    }

    int u8() throws Refusal {
        if (position >= end) {
            throw Refusal.malformed("a segment ends early");
        }
        return bytes[position++] & 0xFF;
    }

    int u16() throws Refusal {
        return (u8() << 8) | u8();
    }

    byte[] take(int count) throws Refusal {
        if (count > remaining()) {
            throw Refusal.malformed("a segment ends early");
        }
        byte[] taken = new byte[count];
        System.arraycopy(bytes, position, taken, 0, count);
        position += count;
        return taken;
    }
}
