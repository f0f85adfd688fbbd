package org.safelight.scaledjpeg;

import org.safelight.scaledjpeg.entropy.Coefficients;
import org.safelight.scaledjpeg.entropy.DcRefinementScan;
import org.safelight.scaledjpeg.entropy.ProgressiveDcScan;
import org.safelight.scaledjpeg.entropy.Sampled;
import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Reason;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Decodes a progressive picture, whose coefficients come bit by bit in many scans (T.81, G). */
final class ProgressivePicture {

    private static final int NOT_SEEN = -1;

    private final JpegStream stream;
    private final Workspace workspace;
    private final PlaneSet planes;
    private final List<Coefficients> coefficients = new ArrayList<>();
    private final int[] lowBits;
    private final int[] steps;
    private final double[] coverage;
    private boolean cut;

    ProgressivePicture(JpegStream stream, Scale scale, Workspace workspace, Limits limits)
            throws Refusal {
        if (scale != Scale.EIGHTH) {
            throw new Refusal(Reason.UNSUPPORTED, "only 1/8 so far");
        }
        this.stream = stream;
        this.workspace = workspace;
        this.planes = new PlaneSet(stream.frame(), scale, workspace, limits);
        int count = stream.frame().components().size();
        this.lowBits = new int[count];
        Arrays.fill(lowBits, NOT_SEEN);
        this.steps = new int[count];
        this.coverage = new double[count];
        for (var component : stream.frame().components()) {
            int length = (int) Coefficients.count(stream.frame(), component, 1);
            coefficients.add(
                    new Coefficients(
                            component,
                            stream.frame().paddedBlocksWide(component),
                            1,
                            workspace.zeroCoefficients(component.index(), length)));
        }
    }

    Planes decode(ScanHeader firstScan) throws Refusal {
        ScanHeader scan = firstScan;
        while (scan != null) {
            if (scan.dc()) {
                decodeDc(scan);
            } else {
                checkDcSeen(scan);
                stream.skipScanData(stream.position());
            }
            scan = exact() ? null : stream.nextScan();
        }
        toSamples();
        return planes.finished(Arrays.stream(coverage).average().orElse(0), exact() && !cut);
    }

    private void decodeDc(ScanHeader scan) throws Refusal {
        for (var owner : scan.components()) {
            begin(scan, owner.component().index(), owner.component().quantTable());
        }
        double share = decoder(scan).run();
        cut |= share < 1;
        for (var owner : scan.components()) {
            if (!scan.refinement()) {
                coverage[owner.component().index()] = share;
            }
        }
    }

    private org.safelight.scaledjpeg.entropy.ScanDecoder decoder(ScanHeader scan) throws Refusal {
        return scan.refinement()
                ? new DcRefinementScan(stream, scan, coefficients, workspace.cursor)
                : new ProgressiveDcScan(
                        stream, scan, coefficients, workspace.cursor, workspace.tables);
    }

    private void begin(ScanHeader scan, int index, int quantTable) throws Refusal {
        int expected = scan.refinement() ? scan.highBit() : NOT_SEEN;
        if (lowBits[index] != expected) {
            throw Refusal.malformed("DC scans do not follow each other");
        }
        if (!scan.refinement()) {
            steps[index] = stream.tables().quant(quantTable)[0];
        }
        lowBits[index] = scan.lowBit();
    }

    private void checkDcSeen(ScanHeader scan) throws Refusal {
        if (lowBits[scan.components().getFirst().component().index()] == NOT_SEEN) {
            throw Refusal.malformed("an AC scan before the DC scan");
        }
    }

    private boolean exact() {
        return Arrays.stream(lowBits).allMatch(bit -> bit == 0);
    }

    private void toSamples() {
        for (Sampled plane : planes.planes()) {
            int index = plane.component().index();
            if (lowBits[index] != NOT_SEEN) {
                plane.setFrom(coefficients.get(index), steps[index]);
            }
        }
    }
}
