package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;
import org.safelight.scaledjpeg.transform.Coefficients;

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

    /** The cursor's fields are copied, so that they stay in registers from block to block. */
    @Override
    int decode(int count) throws Refusal {
        BitCursor at = cursor;
        byte[] bytes = at.bytes;
        long bits = at.bits;
        int held = at.held;
        int next = at.next;
        int limit = at.limit();
        for (int unit = 0; unit < count; unit++) {
            for (int i = 0; i < slots.length; i++) {
                bits |= BitCursor.load(bytes, next) >>> held;
                next += (63 - held) >>> 3;
                held |= 56;
                int entry = codes[i].entries[(int) (bits >>> DcCode.SHIFT)];
                bits <<= entry;
                held -= entry & 63;
                int difference = entry >> 16;
                if (next > limit || entry == 0) {
                    at.set(bits, held, next);
                    difference = entry == 0 ? codes[i].takeLong(at) : difference;
                    if (at.next > at.limit() && !at.more()) {
                        return unit;
                    }
                    bits = at.bits;
                    held = at.held;
                    next = at.next;
                    limit = at.limit();
                }
                ProgressiveSlot slot = slots[i];
                int prediction = predictions[slot.index] += difference;
                slot.values[slot.target] = (short) (prediction << lowBit);
                slot.target += slot.step;
            }
        }
        at.set(bits, held, next);
        return count;
    }
}
