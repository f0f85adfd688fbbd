package org.safelight.scaledjpeg;

import org.safelight.scaledjpeg.entropy.DcOnlyScan;
import org.safelight.scaledjpeg.entropy.LowBandScan;
import org.safelight.scaledjpeg.entropy.ScanDecoder;
import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;

/** Decodes a baseline or extended picture, whose components each come in one scan. */
final class SequentialPicture {

    private final JpegStream stream;
    private final Workspace workspace;
    private final Scale scale;
    private final PlaneSet planes;
    private final boolean[] seen;
    private double coverage;

    SequentialPicture(JpegStream stream, Scale scale, Workspace workspace, Limits limits)
            throws Refusal {
        this.stream = stream;
        this.scale = scale;
        this.workspace = workspace;
        this.planes = new PlaneSet(stream.frame(), scale, workspace, limits);
        this.seen = new boolean[stream.frame().components().size()];
    }

    Planes decode(ScanHeader firstScan) throws Refusal {
        ScanHeader scan = firstScan;
        int outstanding = seen.length;
        while (scan != null && outstanding > 0) {
            claim(scan);
            outstanding -= scan.components().size();
            coverage += decoder(scan).run() * scan.components().size() / seen.length;
            scan = outstanding > 0 ? stream.nextScan() : null;
        }
        boolean complete = outstanding == 0 && coverage > 1 - 1e-9;
        return planes.finished(complete ? 1 : coverage, complete);
    }

    private void claim(ScanHeader scan) throws Refusal {
        for (var owner : scan.components()) {
            int index = owner.component().index();
            if (seen[index]) {
                throw Refusal.malformed("a second scan of a component");
            }
            seen[index] = true;
        }
    }

    private ScanDecoder decoder(ScanHeader scan) throws Refusal {
        if (scale == Scale.EIGHTH) {
            return new DcOnlyScan(
                    stream, scan, planes.planes(), workspace.cursor, workspace.tables);
        }
        return new LowBandScan(stream, scan, planes.planes(), workspace.cursor, workspace.tables);
    }
}
