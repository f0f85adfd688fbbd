package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;
import org.safelight.scaledjpeg.transform.Coefficients;

import java.util.List;

/** Adds one bit to each DC coefficient of a progressive picture (T.81, G.1.2.1). */
public final class DcRefinementScan extends ScanDecoder {

    private final ProgressiveSlot[] slots;
    private final int lowBit;

    /** A decoder for the scan whose data the stream has come to. */
    public DcRefinementScan(
            JpegStream stream, ScanHeader scan, List<Coefficients> targets, BitCursor cursor)
            throws Refusal {
        super(stream, scan, cursor);
        lowBit = scan.lowBit();
        slots = ProgressiveSlot.of(scan, targets);
    }

    @Override
    void restart() {
        // A refinement predicts nothing.
    }

    @Override
    void startRow(int row, int column) {
        ProgressiveSlot.startRow(slots, row, column);
    }

    @Override
    int decode(int count) {
        for (int unit = 0; unit < count; unit++) {
            cursor.refill();
            long bits = cursor.bits;
            for (ProgressiveSlot slot : slots) {
                slot.values[slot.target] |= (short) ((bits >>> 63) << lowBit);
                slot.target += slot.step;
                bits <<= 1;
            }
            cursor.drop(slots.length);
            if (cursor.next > cursor.limit() && !cursor.more()) {
                return unit;
            }
        }
        return count;
    }
}
