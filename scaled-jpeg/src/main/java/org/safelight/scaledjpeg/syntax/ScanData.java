package org.safelight.scaledjpeg.syntax;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the end of entropy-coded data without decoding it (T.81, B.1.1.5). */
public final class ScanData {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private ScanData() {}

    /** Whether any of the eight bytes is 0xFF. */
    public static boolean hasFF(long eight) {
        return ((~eight - ONES) & eight & HIGHS) != 0;
    }

    /** The place of the first marker that is no restart marker, or {@code end}. */
    static int end(byte[] bytes, int from, int end) {
        int position = from;
        while (true) {
            position = nextFF(bytes, position, end);
            if (position >= end - 1) {
                return end;
            }
            int next = bytes[position + 1] & 0xFF;
            if (next != 0 && next != 0xFF && !Marker.isRestart(next)) {
                return position;
            }
            position += next == 0xFF ? 1 : 2;
        }
    }

    private static int nextFF(byte[] bytes, int from, int end) {
        int position = from;
        while (position <= end - 8 && !hasFF((long) LONG.get(bytes, position))) {
            position += 8;
        }
        while (position < end && bytes[position] != -1) {
            position++;
        }
        return position;
    }
}
