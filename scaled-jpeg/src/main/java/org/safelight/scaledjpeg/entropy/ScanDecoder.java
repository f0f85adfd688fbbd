package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Marker;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;

/** Goes through the units of a scan, row by row and restart interval by restart interval. */
public abstract class ScanDecoder {

    private static final int ROWS_BETWEEN_CLOCK_READINGS = 16;

    private final JpegStream stream;
    private final Units units;
    private final int restartInterval;
    final BitCursor cursor;

    ScanDecoder(JpegStream stream, ScanHeader scan, BitCursor cursor) throws Refusal {
        this.stream = stream;
        this.cursor = cursor;
        this.units = Units.of(stream.frame(), scan);
        this.restartInterval = stream.tables().restartInterval();
    }

    /** Begins a row of units. */
    abstract void startRow(int row, int column);

    /** Decodes units of a row; returns how many the data was enough for. */
    abstract int decode(int count) throws Refusal;

    /** Forgets predictions (T.81, F.2.1.3.1). */
    abstract void restart();

    /**
     * Decodes the scan's data and leaves the stream behind it. Returns the share of the units that
     * the data was enough for, 0 to 1.
     */
    public final double run() throws Refusal {
        cursor.start(stream.bytes(), stream.position(), stream.end());
        restart();
        int done = 0;
        while (done < units.count()) {
            int row = done / units.wide();
            int column = done % units.wide();
            int count = Math.min(units.wide() - column, untilRestart(done));
            startRow(row, column);
            int decoded = decode(count);
            done += decoded;
            if (decoded < count || !nextInterval(done)) {
                return stopped(done);
            }
            checkTime(row, column);
        }
        return cursor.overrun() ? stopped(done - 1) : finished();
    }

    private int untilRestart(int done) {
        return restartInterval == 0 ? units.wide() : restartInterval - done % restartInterval;
    }

    private void checkTime(int row, int column) throws Refusal {
        if (column == 0 && row % ROWS_BETWEEN_CLOCK_READINGS == 0) {
            stream.budget().checkTime();
        }
    }

    /** Passes a restart marker where one is due; false if the bytes end before it. */
    private boolean nextInterval(int done) throws Refusal {
        if (restartInterval == 0 || done % restartInterval != 0 || done == units.count()) {
            return true;
        }
        boolean clean = cursor.exhausted();
        int at = cursor.sourcePosition();
        if (cursor.atEnd() && at + 1 >= stream.end()) {
            return false;
        }
        int expected = Marker.RST0 + (done / restartInterval - 1) % 8;
        if (!clean || (stream.bytes()[at + 1] & 0xFF) != expected) {
            throw Refusal.malformed("a restart marker is not where it should be");
        }
        cursor.start(stream.bytes(), at + 2, stream.end());
        restart();
        return true;
    }

    private double finished() {
        stream.skipScanData(cursor.sourcePosition());
        return 1;
    }

    /** Data that ends with the image is truncated; data that ends before more is damaged. */
    private double stopped(int done) throws Refusal {
        int at = cursor.sourcePosition();
        boolean imageEnds = at + 1 >= stream.end() || (stream.bytes()[at + 1] & 0xFF) == Marker.EOI;
        if (!imageEnds) {
            throw Refusal.malformed("a scan's data ends early");
        }
        stream.skipScanData(at);
        return (double) done / units.count();
    }
}
