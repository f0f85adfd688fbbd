package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;
import org.safelight.scaledjpeg.transform.Coefficients;

/** Adds one bit to a band of AC coefficients (T.81, G.1.2.3 and Figure G.7). */
public final class AcRefinementScan extends AcScan {

    /** What one refill holds. */
    private static final int MOST_AT_ONCE = 56;

    private final int bit;
    private final long band;

    /** A decoder for the scan whose data the stream has come to. */
    public AcRefinementScan(
            JpegStream stream,
            ScanHeader scan,
            Coefficients target,
            BitCursor cursor,
            TableCache cache)
            throws Refusal {
        super(stream, scan, target, cursor, cache);
        this.bit = 1 << lowBit;
        this.band = target.band().places();
    }

    @Override
    void block(int index) throws Refusal {
        int at = first;
        while (endRun == 0 && at <= last) {
            int symbol = Symbols.next(cursor, code);
            if (endsBand(symbol)) {
                endRun = takeEndRun(symbol);
            } else {
                at = insert(index, at, symbol) + 1;
            }
        }
        if (endRun > 0) {
            refine(index, at, last + 1);
            endRun--;
        }
    }

    /** Refines up to the place of a new coefficient, or of the last of 16 zeros, and takes it. */
    private int insert(int index, int from, int symbol) throws Refusal {
        int size = symbol & 15;
        if (size > 1) {
            throw Refusal.malformed("a refinement by more than one bit");
        }
        int value = size == 0 ? 0 : cursor.take(1) == 1 ? bit : -bit;
        int at = afterZeros(index, from, symbol >>> 4);
        refine(index, from, Math.min(at, last + 1));
        if (value != 0) {
            if (at > last) {
                throw Refusal.malformed("a coefficient outside its band");
            }
            set(index, at, value);
        }
        return at;
    }

    /** The place of the zero coefficient that {@code run} other ones precede; 64 if none is. */
    private int afterZeros(int index, int from, int run) {
        long zeros = ~target.significant()[index] & (-1L << from);
        return Long.numberOfTrailingZeros(Long.expand(1L << run, zeros));
    }

    /** Takes a correction bit for each significant coefficient of a range. */
    private void refine(int index, int from, int to) {
        long significant = target.significant()[index] & (-1L << from);
        significant &= to > 63 ? -1L : (1L << to) - 1;
        if (Long.bitCount(significant) <= MOST_AT_ONCE) {
            correct(index, significant);
        } else {
            correct(index, significant & 0xFFFFFFFFL);
            correct(index, significant & ~0xFFFFFFFFL);
        }
    }

    /** All correction bits are spread over their places at once; the few ones are then added. */
    private void correct(int index, long significant) {
        cursor.refill();
        long wanted = Long.expand(Long.reverse(cursor.bits), significant) & band;
        cursor.drop(Long.bitCount(significant));
        for (; wanted != 0; wanted &= wanted - 1) {
            correct(index, Long.numberOfTrailingZeros(wanted));
        }
    }

    private void correct(int index, int at) {
        short[] values = target.values();
        int place = index * target.band().size() + target.band().index(at);
        values[place] += (short) (values[place] < 0 ? -bit : bit);
    }
}
