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

    private static final class Slot {
        final Place place;
        final Sampled plane;
        final FlatCode flat;
        final AcCode ac;
        final SkipCode skip;
        final int[] steps;
        final int component;
        final int step;
        int target;

        Slot(Place place, Sampled plane, FlatCode flat, AcCode ac, SkipCode skip, int[] steps) {
            this.place = place;
            this.plane = plane;
            this.flat = flat;
            this.ac = ac;
            this.skip = skip;
            this.steps = steps;
            this.component = place.owner().component().index();
            this.step = place.wide() * plane.perBlock();
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
        return new Slot(
                place,
                planes.get(component.index()),
                cache.flatCode(dc, ac),
                cache.acCode(ac),
                cache.skipCode(ac),
                band.steps(stream.tables().quant(component.quantTable())));
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

    /**
     * The cursor's fields are copied, so that they stay in registers from block to block: taken
     * apart into shorter methods this runs a quarter slower. Two look-ups share a refill where the
     * longest entries together take no more than its 56 bits.
     */
    @Override
    int decode(int count) throws Refusal {
        BitCursor at = cursor;
        byte[] bytes = at.bytes;
        long bits = at.bits;
        int held = at.held;
        int next = at.next;
        int limit = at.limit();
        byte[] indexes = band.indexes();
        int last = band.last();
        for (int unit = 0; unit < count; unit++) {
            for (Slot slot : slots) {
                bits |= BitCursor.load(bytes, next) >>> held;
                next += (63 - held) >>> 3;
                held |= 56;
                int head = slot.flat.entries[(int) (bits >>> FlatCode.SHIFT)];
                if (head == 0) {
                    at.set(bits, held, next);
                    head = Symbols.dcDifference(at, slot.flat.dc) << 16;
                    at.refill();
                    bits = at.bits;
                    held = at.held;
                    next = at.next;
                }
                bits <<= head;
                held -= head & 63;
                int dc = predictions[slot.component] + (head >> 16);
                predictions[slot.component] = dc;
                boolean flat = (head & FlatCode.FLAT) != 0;
                if (!flat) {
                    Arrays.fill(block, 0);
                    block[0] = dc * slot.steps[0];
                    int place = 1;
                    int entry;
                    do {
                        entry = slot.ac.entries[(int) (bits >>> AcCode.SHIFT)];
                        if (entry == 0) {
                            int symbol = knownSymbol(slot.ac.code, bits);
                            int length = symbol >>> HuffmanCode.LENGTH_SHIFT;
                            entry = AcCode.longEntry(symbol, bits << length);
                            length += symbol & 15;
                            bits <<= length;
                            held -= length;
                        }
                        bits <<= entry;
                        held -= entry & 63;
                        place += (entry >>> 6) & 0xFF;
                        int index = indexes[place - 1];
                        block[index] = (entry >> 16) * slot.steps[index];
                        bits |= BitCursor.load(bytes, next) >>> held;
                        next += (63 - held) >>> 3;
                        held |= 56;
                    } while (place <= last);
                    entry = 0;
                    while (place < 64) {
                        entry = slot.skip.entries[(int) (bits >>> SkipCode.SHIFT)];
                        bits <<= entry;
                        held -= entry & 63;
                        place += entry >>> 6;
                        if (place >= 64) {
                            break;
                        }
                        entry = slot.skip.entries[(int) (bits >>> SkipCode.SHIFT)];
                        bits <<= entry;
                        held -= entry & 63;
                        place += entry >>> 6;
                        bits |= BitCursor.load(bytes, next) >>> held;
                        next += (63 - held) >>> 3;
                        held |= 56;
                    }
                    if (!SkipCode.endsBlock(place)) {
                        at.set(bits, held, next);
                        settle(slot, entry, place);
                        bits = at.bits;
                        held = at.held;
                        next = at.next;
                    }
                }
                if (next > limit) {
                    at.set(bits, held, next);
                    if (!at.more()) {
                        return unit;
                    }
                    next = at.next;
                    limit = at.limit();
                }
                put(slot, flat, dc);
            }
        }
        at.set(bits, held, next);
        return count;
    }

    private static int knownSymbol(HuffmanCode code, long bits) throws Refusal {
        int symbol = code.symbolIn((int) (bits >>> 48));
        if (symbol == 0) {
            throw Symbols.noCode();
        }
        return symbol;
    }

    /** Ends a block the tables could not: goes one look-up back and takes symbols singly. */
    private void settle(Slot slot, int entry, int place) throws Refusal {
        if (entry == 0) {
            throw Refusal.malformed("a block of more than 64 coefficients");
        }
        slot.skip.skipFromBefore(cursor, entry, place);
    }

    private void put(Slot slot, boolean flat, int dc) {
        byte[] samples = slot.plane.samples();
        int stride = slot.plane.stride();
        if (flat) {
            byte sample = Sampled.sample(dc * slot.steps[0]);
            ReducedInverse.flat(band.side(), sample, samples, slot.target, stride);
        } else {
            ReducedInverse.apply(band.side(), block, samples, slot.target, stride);
        }
        slot.target += slot.step;
    }
}
