package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.HuffmanSpec;
import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;
import org.safelight.scaledjpeg.transform.LowBand;
import org.safelight.scaledjpeg.transform.ReducedInverse;
import org.safelight.scaledjpeg.transform.Sampled;

import java.util.Arrays;
import java.util.List;

/**
 * Decodes a sequential scan at 1/4, 1/2 or whole: each block's lowest coefficients (T.81, F.2.2)
 * are transformed, the AC symbols behind them only walked.
 */
public final class LowBandScan extends ScanDecoder {

    private record Codes(HeadCode head, DcCode dc, AcCode ac, SkipCode skip) {}

    private static final class Slot {
        final Place place;
        final Sampled plane;
        final Codes codes;
        final int[] steps;
        final int component;
        int target;

        Slot(Place place, Sampled plane, Codes codes, int[] steps) {
            this.place = place;
            this.plane = plane;
            this.codes = codes;
            this.steps = steps;
            this.component = place.owner().component().index();
        }
    }

    private final LowBand band;
    private final int[] block;
    private final int[] predictions = new int[3];
    private final Slot[] slots;

    /** A decoder for the scan whose data the stream has come to. */
    public LowBandScan(
            JpegStream stream,
            ScanHeader scan,
            List<Sampled> planes,
            BitCursor cursor,
            TableCache cache)
            throws Refusal {
        super(stream, scan, cursor);
        band = LowBand.of(planes.getFirst().perBlock());
        block = new int[band.size() + 1];
        List<Place> places = Place.of(scan);
        slots = new Slot[places.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot(places.get(i), planes, stream, cache);
        }
    }

    private Slot slot(Place place, List<Sampled> planes, JpegStream stream, TableCache cache)
            throws Refusal {
        var component = place.owner().component();
        HuffmanSpec dc = stream.tables().dc(place.owner().dcTable());
        HuffmanSpec ac = stream.tables().ac(place.owner().acTable());
        var codes =
                new Codes(
                        cache.headCode(dc, ac),
                        cache.dcCode(dc),
                        cache.acCode(ac),
                        cache.skipCode(ac));
        int[] steps = band.steps(stream.tables().quant(component.quantTable()));
        return new Slot(place, planes.get(component.index()), codes, steps);
    }

    @Override
    void restart() {
        Arrays.fill(predictions, 0);
    }

    @Override
    void startRow(int row, int column) {
        for (Slot slot : slots) {
            slot.target = slot.place.sample(row, column, slot.plane);
        }
    }

    @Override
    int decode(int count) throws Refusal {
        for (int unit = 0; unit < count; unit++) {
            for (Slot slot : slots) {
                boolean flat = takeFlat(slot);
                if (!flat) {
                    take(slot);
                }
                if (cursor.next > cursor.limit() && !cursor.more()) {
                    return unit;
                }
                put(slot, flat);
            }
        }
        return count;
    }

    /** Takes a block of a DC coefficient only, which many are, if one look-up can tell. */
    private boolean takeFlat(Slot slot) {
        cursor.refill();
        int entry = slot.codes.head().entries[(int) (cursor.bits >>> HeadCode.SHIFT)];
        if (((entry >>> 6) & 0xFF) != 1 + SkipCode.END_OF_BLOCK) {
            return false;
        }
        cursor.drop(entry & 63);
        predictions[slot.component] += entry >> 16;
        return true;
    }

    private void take(Slot slot) throws Refusal {
        Arrays.fill(block, 0);
        block[0] = predictions[slot.component] += slot.codes.dc().take(cursor);
        int place = 1;
        while (place <= band.last()) {
            int entry = slot.codes.ac().take(cursor);
            place += AcCode.advanceOf(entry);
            block[band.index(place - 1)] = AcCode.valueOf(entry);
        }
        if (place < 64) {
            slot.codes.skip().skip(cursor, place);
        } else if (!SkipCode.endsBlock(place)) {
            throw Refusal.malformed("a block of more than 64 coefficients");
        }
    }

    private void put(Slot slot, boolean flat) {
        byte[] samples = slot.plane.samples();
        int stride = slot.plane.stride();
        int side = band.side();
        int[] steps = slot.steps;
        if (flat) {
            byte sample = Sampled.sample(predictions[slot.component] * steps[0]);
            ReducedInverse.flat(side, sample, samples, slot.target, stride);
        } else {
            for (int i = 0; i < band.size(); i++) {
                block[i] *= steps[i];
            }
            ReducedInverse.apply(side, block, samples, slot.target, stride);
        }
        slot.target += slot.place.wide() * side;
    }
}
