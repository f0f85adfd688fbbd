package org.safelight.scaledjpeg;

import org.safelight.scaledjpeg.entropy.AcFirstScan;
import org.safelight.scaledjpeg.entropy.AcRefinementScan;
import org.safelight.scaledjpeg.entropy.DcRefinementScan;
import org.safelight.scaledjpeg.entropy.ProgressiveDcScan;
import org.safelight.scaledjpeg.entropy.ScanDecoder;
import org.safelight.scaledjpeg.syntax.FrameComponent;
import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;
import org.safelight.scaledjpeg.transform.Coefficients;
import org.safelight.scaledjpeg.transform.LowBand;
import org.safelight.scaledjpeg.transform.Sampled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes a progressive picture, whose coefficients come bit by bit in many scans (T.81, Annex G).
 * Scans that say nothing of the low band are passed without decoding them.
 */
final class ProgressivePicture {

    private final JpegStream stream;
    private final Workspace workspace;
    private final LowBand band;
    private final ScanReach reach;
    private final ScanScript script;
    private final PlaneSet planes;
    private final List<Coefficients> coefficients = new ArrayList<>();
    private final int[][] quant;
    private final double[] coverage;
    private boolean cut;

    ProgressivePicture(
            JpegStream stream, ScanReach reach, Scale scale, Workspace workspace, Limits limits)
            throws Refusal {
        this.stream = stream;
        this.workspace = workspace;
        this.reach = reach;
        this.band = LowBand.of(scale.samplesPerBlock());
        this.script = new ScanScript(stream.frame());
        this.planes = new PlaneSet(stream.frame(), scale, workspace, limits);
        int count = stream.frame().components().size();
        this.quant = new int[count][];
        this.coverage = new double[count];
        for (var component : stream.frame().components()) {
            coefficients.add(allocate(component));
        }
    }

    private Coefficients allocate(FrameComponent component) throws Refusal {
        int blocks = (int) Coefficients.blocks(stream.frame(), component);
        return new Coefficients(
                component,
                stream.frame().paddedBlocksWide(component),
                band,
                workspace.zeroCoefficients(component.index(), blocks * band.size()),
                workspace.zeroSignificance(component.index(), band.size() == 1 ? 0 : blocks));
    }

    Planes decode(ScanHeader firstScan) throws Refusal {
        ScanHeader scan = firstScan;
        while (scan != null) {
            script.note(scan);
            if (reach.needs(scan)) {
                decodeScan(scan);
            } else {
                stream.skipScanData(stream.position());
            }
            scan = script.exact(band.last()) ? null : stream.nextScan();
        }
        toSamples();
        boolean complete = script.begun() && !cut && (stream.ended() || script.exact(band.last()));
        return planes.finished(Arrays.stream(coverage).average().orElse(0), complete);
    }

    private void decodeScan(ScanHeader scan) throws Refusal {
        boolean begins = scan.dc() && !scan.refinement();
        if (begins) {
            for (var owner : scan.components()) {
                quant[owner.component().index()] =
                        stream.tables().quant(owner.component().quantTable());
            }
        }
        double share = decoder(scan).run();
        cut |= share < 1;
        if (begins) {
            for (var owner : scan.components()) {
                coverage[owner.component().index()] = share;
            }
        }
    }

    private ScanDecoder decoder(ScanHeader scan) throws Refusal {
        var cursor = workspace.cursor;
        var tables = workspace.tables;
        if (scan.dc()) {
            return scan.refinement()
                    ? new DcRefinementScan(stream, scan, coefficients, cursor)
                    : new ProgressiveDcScan(stream, scan, coefficients, cursor, tables);
        }
        var target = coefficients.get(scan.components().getFirst().component().index());
        return scan.refinement()
                ? new AcRefinementScan(stream, scan, target, cursor, tables)
                : new AcFirstScan(stream, scan, target, cursor, tables);
    }

    private void toSamples() {
        for (Sampled plane : planes.planes()) {
            int index = plane.component().index();
            if (script.begun(index)) {
                plane.setFrom(coefficients.get(index), quant[index]);
            }
        }
    }
}
