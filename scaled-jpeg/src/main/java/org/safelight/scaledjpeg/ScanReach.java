package org.safelight.scaledjpeg;

import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;
import org.safelight.scaledjpeg.transform.LowBand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far along the zig-zag AC scans must be decoded to know a low band. A refinement scan can only
 * be read knowing which coefficients of its whole band are zero, so one that touches the low band
 * makes the scans before it needed as far as its own band goes.
 */
final class ScanReach {

    private final int[] last;

    private ScanReach(int components, LowBand band) {
        last = new int[components];
        Arrays.fill(last, band.last());
    }

    /** Walks a stream of its own over all scans without decoding them. */
    static ScanReach of(JpegStream stream, LowBand band) throws Refusal {
        List<ScanHeader> scans = new ArrayList<>();
        ScanHeader scan = stream.nextScan();
        var reach = new ScanReach(stream.frame().components().size(), band);
        while (scan != null && band.last() > 0) {
            scans.add(scan);
            stream.skipScanData(stream.position());
            scan = stream.nextScan();
        }
        scans.reversed().forEach(reach::extend);
        return reach;
    }

    private void extend(ScanHeader scan) {
        int component = scan.components().getFirst().component().index();
        if (scan.refinement() && scan.first() <= last[component]) {
            last[component] = Math.max(last[component], scan.last());
        }
    }

    boolean needs(ScanHeader scan) {
        int component = scan.components().getFirst().component().index();
        return scan.dc() || scan.first() <= last[component];
    }
}
