package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;
import org.safelight.scaledjpeg.transform.Coefficients;

/** Decodes the first scan of a band of AC coefficients (T.81, G.1.2.2). */
public final class AcFirstScan extends AcScan {

    /** A decoder for the scan whose data the stream has come to. */
    public AcFirstScan(
            JpegStream stream,
            ScanHeader scan,
            Coefficients target,
            BitCursor cursor,
            TableCache cache)
            throws Refusal {
        super(stream, scan, target, cursor, cache);
    }

    @Override
    void block(int index) throws Refusal {
        if (endRun > 0) {
            endRun--;
            return;
        }
        int at = first;
        while (at <= last) {
            int symbol = Symbols.next(cursor, code);
            if (endsBand(symbol)) {
                endRun = takeEndRun(symbol) - 1;
                return;
            }
            at += symbol >>> 4;
            take(index, at, symbol & 15);
            at++;
        }
    }

    private void take(int index, int at, int size) throws Refusal {
        if (size == 0) {
            return;
        }
        if (at > last) {
            throw Refusal.malformed("a coefficient outside its band");
        }
        set(index, at, Symbols.value(cursor, size) << lowBit);
    }
}
