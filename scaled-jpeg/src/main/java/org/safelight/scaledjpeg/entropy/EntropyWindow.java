package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.ScanData;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A sliding window over one run of entropy-coded data, with the stuffed zero bytes taken out (T.81,
 * F.1.2.3), so that {@link BitCursor} can load eight bytes without looking at them.
 */
public final class EntropyWindow {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** More than the longest block: 64 codes of 16 bits with 15 bits each, and a load ahead. */
    static final int SLACK = 288;

    private static final int CAPACITY = 16 * 1024;

    final byte[] bytes = new byte[CAPACITY + SLACK + 16];
    private byte[] source = {};
    private int sourceEnd;
    private int sourcePosition;
    private int end;
    private int limit;
    private boolean ended;

    void start(byte[] newSource, int from, int to) {
        source = newSource;
        sourcePosition = from;
        sourceEnd = to;
        end = 0;
        ended = false;
        fill();
    }

    /** Where a block must not begin before {@link #slide} has been called. */
    int limit() {
        return limit;
    }

    /** Whether the data up to the next marker is in the window; {@link #end} is then its end. */
    boolean ended() {
        return ended;
    }

    int end() {
        return end;
    }

    /** The place in the source of the marker that ended the data, or the source's end. */
    int sourcePosition() {
        return sourcePosition;
    }

    /** Drops the bytes before {@code keep}, loads more behind the rest. */
    void slide(int keep) {
        System.arraycopy(bytes, keep, bytes, 0, end - keep);
        end -= keep;
        fill();
    }

    private void fill() {
        while (!ended && end < CAPACITY) {
            copyPlain();
            copyCarefully();
        }
        if (ended) {
            java.util.Arrays.fill(bytes, end, Math.min(bytes.length, end + SLACK + 16), (byte) 0);
        }
        limit = ended ? end : end - SLACK;
    }

    private void copyPlain() {
        int from = sourcePosition;
        int to = end;
        int lastFrom = sourceEnd - 8;
        while (from <= lastFrom && to <= CAPACITY - 8) {
            long eight = (long) LONG.get(source, from);
            if (ScanData.hasFF(eight)) {
                break;
            }
            LONG.set(bytes, to, eight);
            from += 8;
            to += 8;
        }
        sourcePosition = from;
        end = to;
    }

    private void copyCarefully() {
        for (int i = 0; i < 8 && !ended && end < CAPACITY; i++) {
            if (sourcePosition >= sourceEnd) {
                ended = true;
            } else if (source[sourcePosition] != -1) {
                bytes[end++] = source[sourcePosition++];
            } else {
                copyEscaped();
            }
        }
    }

    private void copyEscaped() {
        int next = sourcePosition + 1 < sourceEnd ? source[sourcePosition + 1] : 1;
        if (next == 0) {
            bytes[end++] = -1;
            sourcePosition += 2;
        } else if (next == -1) {
            sourcePosition++;
        } else {
            ended = true;
        }
    }
}
