package org.safelight.scaledjpeg.entropy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A place in an {@link EntropyWindow}, in bits. The next bits stand at the top of {@link #bits}; at
 * least {@link #held} of them are valid. Refilling takes no branch: see Giesen, "Reading bits in
 * far too many ways", part 2, variant 4.
 */
public final class BitCursor {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final EntropyWindow window;
    final byte[] bytes;

    /** The next bits, from the top. */
    long bits;

    /** How many of {@link #bits} are accounted for; 56 to 63 after a refill. */
    int held;

    /** The window's byte to load next. */
    int next;

    /** A cursor over a window; {@link #start} sets it to work. */
    public BitCursor(EntropyWindow window) {
        this.window = window;
        this.bytes = window.bytes;
    }

    /** Begins with the data at {@code from}. */
    public void start(byte[] source, int from, int end) {
        window.start(source, from, end);
        bits = 0;
        held = 0;
        next = 0;
    }

    void set(long newBits, int newHeld, int newNext) {
        bits = newBits;
        held = newHeld;
        next = newNext;
    }

    static long load(byte[] bytes, int position) {
        return (long) LONG.get(bytes, position);
    }

    /** Makes at least 56 bits valid. */
    void refill() {
        bits |= load(bytes, next) >>> held;
        next += (63 - held) >>> 3;
        held |= 56;
    }

    void drop(int count) {
        bits <<= count;
        held -= count;
    }

    /** The next bits as an unsigned number, 1 to 16 of them, refilling first. */
    int take(int count) {
        refill();
        int value = (int) (bits >>> (64 - count));
        drop(count);
        return value;
    }

    /** The place of the next bit, from the window's beginning. */
    long bitPosition() {
        return next * 8L - held;
    }

    void seek(long bitPosition) {
        next = (int) (bitPosition >>> 3);
        int within = (int) bitPosition & 7;
        bits = load(bytes, next) << within;
        held = 56 - within;
        next += 7;
    }

    /** Where {@link #next} must not be at the beginning of a block without a {@link #more}. */
    int limit() {
        return window.limit();
    }

    /**
     * Brings more data into the window; false if the bits taken so far pass the end of the data.
     */
    boolean more() {
        if (!window.ended()) {
            int whole = (int) (bitPosition() >>> 3);
            window.slide(whole);
            next -= whole;
        }
        return !window.ended() || bitPosition() <= window.end() * 8L;
    }

    /** Whether the bits taken so far leave less than a byte of the data over. */
    public boolean exhausted() {
        return more() && window.ended() && window.end() * 8L - bitPosition() < 8;
    }

    /** Whether more bits were taken than there are. */
    public boolean overrun() {
        return !more();
    }

    /** Whether the window has met the data's end. */
    public boolean atEnd() {
        more();
        return window.ended();
    }

    /** The place in the source of the marker that ends the data. */
    public int sourcePosition() {
        return window.sourcePosition();
    }
}
