package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;

import java.util.List;

/** Decodes the first DC scan of a progressive picture's component (T.81, G.1.2.1). */
public final class ProgressiveDcScan extends ScanDecoder {

    private final ProgressiveSlot[] slots;
    private final DcCode[] codes;
    private final int[] predictions = new int[3];
    private final int lowBit;

    /** A decoder for the scan whose data the stream has come to. */
    public ProgressiveDcScan(
            JpegStream stream,
            ScanHeader scan,
            List<Coefficients> targets,
            BitCursor cursor,
            TableCache cache)
            throws Refusal {
        super(stream, scan, cursor);
        lowBit = scan.lowBit();
        slots = ProgressiveSlot.of(scan, targets);
        codes = new DcCode[slots.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = cache.dcCode(stream.tables().dc(slots[i].place.owner().dcTable()));
        }
    }

    @Override
    void restart() {
        java.util.Arrays.fill(predictions, 0);
    }

    @Override
    void startRow(int row, int column) {
        ProgressiveSlot.startRow(slots, row, column);
    }

    @Override
    int decode(int count) throws Refusal {
        for (int unit = 0; unit < count; unit++) {
            for (int i = 0; i < slots.length; i++) {
                ProgressiveSlot slot = slots[i];
                int difference = codes[i].take(cursor);
                if (cursor.next > cursor.limit() && !cursor.more()) {
                    return unit;
                }
                int prediction = predictions[slot.index] += difference;
                slot.values[slot.target] = (short) (prediction << lowBit);
                slot.target += slot.step;
            }
        }
        return count;
    }
}
