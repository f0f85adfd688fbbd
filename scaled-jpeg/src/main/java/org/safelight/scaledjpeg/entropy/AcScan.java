package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;
import org.safelight.scaledjpeg.transform.Coefficients;
import org.safelight.scaledjpeg.transform.LowBand;

/** A progressive AC scan: one band of one component, with runs of blocks that end at once. */
abstract class AcScan extends ScanDecoder {

    final Coefficients target;
    final HuffmanCode code;
    final int first;
    final int last;
    final int lowBit;

    /** Blocks whose band ends where it begins, this one included (T.81, G.1.2.2, EOBRUN). */
    int endRun;

    private final Place place;
    private int block;

    AcScan(
            JpegStream stream,
            ScanHeader scan,
            Coefficients target,
            BitCursor cursor,
            TableCache cache)
            throws Refusal {
        super(stream, scan, cursor);
        this.target = target;
        this.place = Place.of(scan).getFirst();
        this.code = cache.code(stream.tables().ac(place.owner().acTable()));
        this.first = scan.first();
        this.last = scan.last();
        this.lowBit = scan.lowBit();
    }

    @Override
    final void restart() {
        endRun = 0;
    }

    @Override
    final void startRow(int row, int column) {
        block = place.block(row, column, target.stride());
    }

    @Override
    final int decode(int count) throws Refusal {
        for (int unit = 0; unit < count; unit++) {
            block(block++);
            if (cursor.next > cursor.limit() && !cursor.more()) {
                return unit;
            }
        }
        return count;
    }

    abstract void block(int index) throws Refusal;

    /** Takes the length of a run of ended blocks, this one included. */
    final int takeEndRun(int symbol) {
        int size = symbol >>> 4;
        return size == 0 ? 1 : (1 << size) + cursor.take(size);
    }

    static boolean endsBand(int symbol) {
        return (symbol & 15) == 0 && symbol != 0xF0;
    }

    /** Keeps a coefficient that has become significant. */
    final void set(int index, int at, int value) {
        LowBand band = target.band();
        int within = band.index(at);
        if (within != band.outside()) {
            target.values()[index * band.size() + within] = (short) value;
        }
        target.significant()[index] |= 1L << at;
    }
}
