package org.safelight.media.imaging.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A growing file of bytes, and of bits behind each of whose bytes 0xFF a zero is put. */
final class BitSink {

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** More than a block can take: 64 codes of 27 bits, all of their bytes 0xFF. */
    private static final int BLOCK = 512;

    private byte[] bytes = new byte[16 * 1024];
    private int length;
    private long pending;
    private int count;

    /** Writes bytes as they are. */
    void write(int... values) {
        ensure(values.length);
        for (int value : values) {
            bytes[length++] = (byte) value;
        }
    }

    /** Makes room for the bits of a block. */
    void reserveBlock() {
        ensure(BLOCK);
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2 + more);
        }
    }

    /** Puts up to 32 bits, for which room has been made. */
    void put(int bits, int width) {
        pending = pending << width | bits;
        count += width;
        if (count >= 32) {
            count -= 32;
            putWord((int) (pending >>> count));
        }
    }

    private void putWord(int word) {
        int inverse = ~word;
        if (((inverse - 0x01010101) & word & 0x80808080) == 0) {
            INT.set(bytes, length, word);
            length += 4;
        } else {
            for (int shift = 24; shift >= 0; shift -= 8) {
                putByte(word >>> shift);
            }
        }
    }

    private void putByte(int value) {
        bytes[length++] = (byte) value;
        if ((value & 0xFF) == 0xFF) {
            bytes[length++] = 0;
        }
    }

    /** All bytes, the bits filled up with ones (T.81, F.1.2.3), and the end of the picture. */
    byte[] finished() {
        reserveBlock();
        int fill = -count & 7;
        pending = pending << fill | (1L << fill) - 1;
        for (count += fill; count > 0; ) {
            count -= 8;
            putByte((int) (pending >>> count) & 0xFF);
        }
        write(0xFF, 0xD9);
        return Arrays.copyOf(bytes, length);
    }
}
